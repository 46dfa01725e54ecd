package io.winback.campaign.permission;

import io.winback.campaign.audience.Customers;
import io.winback.campaign.definition.MailTemplate.Purpose;
import io.winback.platform.ids.Ids;
import io.winback.platform.outbox.Outbox;
import io.winback.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Withdrawals taken here. Each is a row of its own, effective at once; only a consent granted later lifts it. */
@ApplicationScoped
public class WithdrawalService {

    /** What the one-click link stops: all marketing and surveys. */
    public static final Set<Purpose> MARKETING = Set.of(Purpose.OFFERS, Purpose.NEWS, Purpose.SURVEY);

    /** Everything a campaign writes. */
    public static final Set<Purpose> EVERYTHING = Set.of(Purpose.values());

    private final Permissions permissions;
    private final Customers customers;
    private final WithdrawalListener runs;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    WithdrawalService(
            Permissions permissions,
            Customers customers,
            WithdrawalListener runs,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.permissions = permissions;
        this.customers = customers;
        this.runs = runs;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Withdraws purposes; those withdrawn before are left as they are, so a repetition changes nothing. A bounce or a complaint also
     * closes what is not permitted at present. Locks the customer; of somebody who was erased since, nothing is written.
     *
     * @param message the mail by whose link, or about which, it was told; null if that is not known
     * @return whether anything was withdrawn
     */
    @Transactional
    public boolean withdraw(
            String customer, Collection<Purpose> purposes, WithdrawalReason reason, @Nullable UUID message) {
        if (!customers.lockKnown(customer)) {
            return false;
        }
        var now = clock.instant();
        var before = permissions.of(customer, now);
        var open = EnumSet.copyOf(EVERYTHING);
        if (reason.closes()) {
            open.removeAll(before.closed());
        } else {
            open.retainAll(before.granted());
        }
        var withdrawn =
                purposes.stream().filter(open::contains).distinct().sorted().toList();
        if (withdrawn.isEmpty()) {
            return false;
        }
        write(customer, withdrawn, reason, message, before.afterGrants(now));
        var left = before.granted();
        left.removeAll(withdrawn);
        left.retainAll(MARKETING);
        if (left.isEmpty()) {
            runs.withdrawn(customer, reason);
        }
        return true;
    }

    private void write(
            String customer, List<Purpose> withdrawn, WithdrawalReason reason, @Nullable UUID message, Instant now) {
        permissions.withdraw(customer, withdrawn, reason, message, now);
        var event = new ConsentWithdrawn(ids.next(), customer, "EMAIL", withdrawn, reason, now);
        outbox.append(new OutboxEvent("winback.campaigns", customer, ConsentWithdrawn.TYPE, event, now));
    }
}
