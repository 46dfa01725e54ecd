package io.winback.customer.audit;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.winback.platform.ids.Ids;
import io.winback.platform.time.Machine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes who did what in the transaction of what was done. Without a transaction every call fails at once. */
@ApplicationScoped
public class Audit {

    private final AuditTable table;
    private final Actors actors;
    private final Ids ids;
    private final Clock business;
    private final Clock machine;

    Audit(AuditTable table, Actors actors, Ids ids, Clock business, @Machine Clock machine) {
        this.table = table;
        this.actors = actors;
        this.ids = ids;
        this.business = business;
        this.machine = machine;
    }

    /**
     * @param customerId whom it is about; null where it is about no single customer
     * @param details ids, kinds and counts, never a name, an address or a text: they outlive an erasure. The customer's id belongs into
     *     {@code customerId} only, where an erasure replaces it
     */
    @Transactional(MANDATORY)
    public void record(AuditAction action, @Nullable String customerId, Map<String, ?> details) {
        var actor = actors.current();
        table.add(new AuditEntry(
                ids.next(),
                business.instant(),
                machine.instant(),
                actor.name(),
                actor.roles(),
                action,
                customerId,
                table.json(details)));
    }
}
