package io.winback.platform.privacy;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.winback.platform.events.ErasedKeys;
import io.winback.platform.events.EventReceiver;
import io.winback.platform.events.ReceivedEvent;
import io.winback.platform.ids.Ids;
import io.winback.platform.outbox.Outbox;
import io.winback.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets a person in this service: rows, marker and answer in one transaction. The same request again changes nothing. */
@ApplicationScoped
public class ErasureService {

    private final Instance<PersonalData> personalData;
    private final PersonalTables tables;
    private final ErasedKeys erased;
    private final EventReceiver receiver;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;
    private final String service;

    ErasureService(
            Instance<PersonalData> personalData,
            PersonalTables tables,
            ErasedKeys erased,
            EventReceiver receiver,
            Outbox outbox,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.personalData = personalData;
        this.tables = tables;
        this.erased = erased;
        this.receiver = receiver;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
        this.service = service;
    }

    /** The work of a consumer of winback.privacy; a request that stands twice in a batch is answered once. */
    @Transactional(MANDATORY)
    public void apply(List<ReceivedEvent> events) {
        var answered = new HashSet<UUID>();
        for (var event : events) {
            if (event.type().equals(ErasureRequested.TYPE)) {
                var request = event.as(ErasureRequested.class);
                if (answered.add(request.erasureId())) {
                    forget(request, event.source());
                }
            } else if (!event.type().equals(ErasureCompleted.TYPE)) {
                receiver.unknown(event);
            }
        }
    }

    /** Forgets what is held here, and refuses older news from now on; {@code source} is who draws the versions. */
    @Transactional(MANDATORY)
    public ErasureCompleted forget(ErasureRequested request, String source) {
        erased.mark(request.customerId(), source, request.version(), request.requestedAt());
        var freshId = "erased-" + ids.random();
        tables.deleteOwn(request.customerId());
        var forgotten = personalData.get().erase(request, freshId);
        var completed = new ErasureCompleted(
                request.erasureId(), service, clock.instant(), forgotten.deleted(), forgotten.anonymised());
        outbox.append(new OutboxEvent(
                ErasureRequested.TOPIC,
                request.erasureId().toString(),
                ErasureCompleted.TYPE,
                completed,
                completed.completedAt()));
        return completed;
    }
}
