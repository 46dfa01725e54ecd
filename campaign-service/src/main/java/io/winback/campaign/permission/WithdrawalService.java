package io.winback.campaign.permission;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.campaign.audience.Customers;
import io.winback.campaign.definition.MailTemplate.Purpose;
import io.winback.platform.ids.Ids;
import io.winback.platform.outbox.Outbox;
import io.winback.platform.outbox.OutboxEvent;
import io.winback.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Withdrawals taken here. Each is a row of its own, effective at once; only a consent granted later lifts it. */
@ApplicationScoped
public class WithdrawalService {

    /** What the one-click link stops: all marketing and surveys. */
    static final Set<Purpose> MARKETING = EnumSet.of(Purpose.OFFERS, Purpose.NEWS, Purpose.SURVEY);

    private final Database database;
    private final Customers customers;
    private final WithdrawalListener runs;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    WithdrawalService(
            Database database, Customers customers, WithdrawalListener runs, Outbox outbox, Ids ids, Clock clock) {
        this.database = database;
        this.customers = customers;
        this.runs = runs;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** {@code consent.withdrawn.v1}, as the contract has it. */
    @RegisterForReflection
    record ConsentWithdrawn(
            UUID withdrawalId,
            String customerId,
            String channel,
            List<Purpose> purposes,
            String reason,
            Instant withdrawnAt) {}

    /** Withdraws purposes; those withdrawn before are left as they are, so a repeated click changes nothing. */
    @Transactional
    void withdraw(String customer, Collection<Purpose> purposes, String reason) {
        // the link may be in a mail to somebody who was erased since
        if (!customers.lockKnown(customer)) {
            return;
        }
        var now = clock.instant();
        var permitted = granted(customer, true);
        var withdrawn = purposes.stream().filter(permitted::contains).sorted().toList();
        if (withdrawn.isEmpty()) {
            return;
        }
        insert(customer, withdrawn, reason, now);
        var event = new ConsentWithdrawn(ids.next(), customer, "EMAIL", withdrawn, reason, now);
        outbox.append(new OutboxEvent("winback.campaigns", customer, "consent.withdrawn.v1", event, now));
        var left = granted(customer, true);
        left.retainAll(MARKETING);
        if (left.isEmpty()) {
            runs.withdrawn(customer);
        }
    }

    /** What may be written to the customer as this service knows it. */
    @Transactional
    Set<Purpose> permitted(String customer) {
        return granted(customer, false);
    }

    /** @param anyway a withdrawal also counts from somebody who is suppressed at present, or whose permission is over by itself */
    private Set<Purpose> granted(String customer, boolean anyway) {
        return database.with(sql -> sql.createQuery("""
                        select g.key from customer c, jsonb_each(c.granted) g
                        where c.customer_id = :customer
                          and (:anyway or (not c.suppressed
                            and ((g.value ->> 'until') is null or (g.value ->> 'until')::timestamptz > :now)))
                          and not exists (
                            select 1 from withdrawal w where w.customer_id = c.customer_id and w.purpose = g.key
                              and w.withdrawn_at >= (g.value ->> 'at')::timestamptz)
                        """)
                .bind("customer", customer)
                .bind("anyway", anyway)
                .bind("now", clock.instant())
                .mapTo(Purpose.class)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Purpose.class))));
    }

    private void insert(String customer, List<Purpose> purposes, String reason, Instant now) {
        database.use(sql -> {
            var batch = sql.prepareBatch("""
                    insert into withdrawal (id, customer_id, purpose, reason, withdrawn_at)
                    values (:id, :customer, :purpose, :reason, :now)
                    """);
            for (var purpose : purposes) {
                batch.bind("id", ids.next())
                        .bind("customer", customer)
                        .bind("purpose", purpose)
                        .bind("reason", reason)
                        .bind("now", now)
                        .add();
            }
            batch.execute();
        });
    }
}
