package io.winback.customer.privacy;

import io.winback.customer.audit.Audit;
import io.winback.customer.audit.AuditAction;
import io.winback.customer.customer.CustomerFarewell;
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

/** Takes the wish to be forgotten: forgets here and asks the other services to, in one transaction. */
@ApplicationScoped
class ErasureRequestService {

    private static final String SOURCE = "/winback/customer-service";

    private final CustomerFarewell farewell;
    private final ErasureService erasure;
    private final ErasureTable table;
    private final Outbox outbox;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    ErasureRequestService(
            CustomerFarewell farewell,
            ErasureService erasure,
            ErasureTable table,
            Outbox outbox,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.farewell = farewell;
        this.erasure = erasure;
        this.table = table;
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
        table.open(id, request.customerId(), request.reference(), now);
        audit.record(AuditAction.ERASURE_ASKED, request.customerId(), Map.of("erasureId", id.toString()));
        var asked = new ErasureRequested(id, request.customerId(), version, now);
        outbox.append(new OutboxEvent(ErasureRequested.TOPIC, request.customerId(), ErasureRequested.TYPE, asked, now));
        erasure.forget(asked, SOURCE);
        return id;
    }
}
