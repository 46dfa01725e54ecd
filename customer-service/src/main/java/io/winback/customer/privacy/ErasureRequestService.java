package io.winback.customer.privacy;

import io.winback.customer.audit.Audit;
import io.winback.customer.audit.AuditAction;
import io.winback.customer.customer.CustomerFarewell;
import io.winback.platform.events.ErasedKeys;
import io.winback.platform.ids.Ids;
import io.winback.platform.outbox.Outbox;
import io.winback.platform.outbox.OutboxEvent;
import io.winback.platform.privacy.ErasureRequested;
import io.winback.platform.privacy.ErasureService;
import io.winback.platform.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the wish to be forgotten: forgets here and asks the other services to, in one transaction. */
@ApplicationScoped
class ErasureRequestService {

    private static final String SOURCE = "/winback/customer-service";

    private final CustomerFarewell farewell;
    private final ErasureService erasure;
    private final ErasureTable table;
    private final ErasedKeys erased;
    private final Outbox outbox;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    ErasureRequestService(
            CustomerFarewell farewell,
            ErasureService erasure,
            ErasureTable table,
            ErasedKeys erased,
            Outbox outbox,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.farewell = farewell;
        this.erasure = erasure;
        this.table = table;
        this.erased = erased;
        this.outbox = outbox;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Returns the id of the erasure, or answers 404. */
    @Transactional
    public UUID erase(ErasureRequest request) {
        var now = clock.instant();
        var id = ids.next();
        var version = farewell.prepare(request.customerId(), now)
                .orElseThrow(() -> Problem.of(
                        404,
                        "customer-not-found",
                        "Customer not found",
                        "No customer has the id " + request.customerId() + "; it may have been erased already."));
        var asked = new ErasureRequested(id, request.customerId(), version, now);
        open(asked, request.reference(), AuditAction.ERASURE_ASKED);
        ask(asked);
        erasure.forget(asked, SOURCE);
        return id;
    }

    /**
     * Forgets again somebody whose erasure this database has lost by going back to an earlier state.
     *
     * @return false if it knows the erasure, and nothing was done
     */
    @Transactional
    public boolean eraseAgain(ErasureRequested asked, @Nullable String reference) {
        // of two who do so at the same time the second knows it
        erased.stopNews();
        if (table.knows(asked.erasureId())) {
            return false;
        }
        var version = farewell.prepare(asked.customerId(), clock.instant());
        var again = new ErasureRequested(
                asked.erasureId(),
                asked.customerId(),
                // the sequence went back, too: what was told before the erasure must stay older than it
                Math.max(asked.version(), version.orElse(0)),
                asked.requestedAt());
        open(again, reference, AuditAction.ERASURE_REAPPLIED);
        if (version.isPresent()) {
            ask(again);
        }
        erasure.forget(again, SOURCE);
        return true;
    }

    private void open(ErasureRequested asked, @Nullable String reference, AuditAction action) {
        table.open(asked.erasureId(), asked.customerId(), reference, asked.requestedAt());
        audit.record(
                action,
                asked.customerId(),
                Map.of("erasureId", asked.erasureId().toString()));
    }

    private void ask(ErasureRequested asked) {
        outbox.append(new OutboxEvent(
                ErasureRequested.TOPIC, asked.customerId(), ErasureRequested.TYPE, asked, asked.requestedAt()));
    }
}
