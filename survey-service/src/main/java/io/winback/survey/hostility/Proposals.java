package io.winback.survey.hostility;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.winback.platform.events.ErasedKeys;
import io.winback.platform.links.DerivedIds;
import io.winback.platform.outbox.Outbox;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import io.winback.survey.customer.CustomerLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Proposals to leave a customer alone, one for each answer. They exclude nobody: a person decides at customer-service. */
@ApplicationScoped
public class Proposals {

    private static final String KIND = "TOXIC";
    private static final int REPUBLISHED_AT_ONCE = 1_000;

    private final Database database;
    private final CustomerLocks customers;
    private final ErasedKeys erased;
    private final DerivedIds ids;
    private final Outbox outbox;
    private final Clock clock;

    Proposals(
            Database database, CustomerLocks customers, ErasedKeys erased, DerivedIds ids, Outbox outbox, Clock clock) {
        this.database = database;
        this.customers = customers;
        this.erased = erased;
        this.ids = ids;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Proposes it, unless this answer gave rise to a proposal before. The customer's row is locked.
     *
     * @param evidence what suggests it, without the customer's words
     * @return whether it is a new proposal
     */
    @Transactional(MANDATORY)
    public boolean propose(String customer, UUID answer, String evidence) {
        var proposal = new ExclusionProposed(
                ids.uuid("proposal", answer.toString()), customer, KIND, evidence, answer.toString(), clock.instant());
        var news = add(proposal, answer);
        if (news) {
            outbox.append(proposal.envelope());
        }
        return news;
    }

    /** Tells all proposals again, with the ids they have; returns how many. */
    public long republish() {
        var written = 0L;
        var page = republish(new UUID(0, 0));
        while (!page.isEmpty()) {
            written += page.size();
            page = republish(page.get(page.size() - 1).proposalId());
        }
        return written;
    }

    private List<ExclusionProposed> republish(UUID after) {
        return database.inNewTransaction(sql -> {
            erased.holdErasures();
            var page = sql.createQuery("select * from exclusion_proposal where id > :after order by id limit :limit")
                    .bind("after", after)
                    .bind("limit", REPUBLISHED_AT_ONCE)
                    .map((row, context) -> read(row))
                    .list();
            customers.lock(page.stream().map(ExclusionProposed::customerId).toList());
            outbox.append(page.stream().map(ExclusionProposed::envelope).toList());
            return page;
        });
    }

    private static ExclusionProposed read(ResultSet row) throws SQLException {
        return new ExclusionProposed(
                row.getObject("id", UUID.class),
                row.getString("customer_id"),
                KIND,
                row.getString("evidence"),
                row.getString("answer_id"),
                Instants.of(row, "proposed_at"));
    }

    private boolean add(ExclusionProposed proposal, UUID answer) {
        return database.with(sql -> sql.createUpdate("""
                                insert into exclusion_proposal (id, answer_id, customer_id, evidence, proposed_at)
                                values (:id, :answer, :customer, :evidence, :at) on conflict do nothing
                                """)
                        .bind("id", proposal.proposalId())
                        .bind("answer", answer)
                        .bind("customer", proposal.customerId())
                        .bind("evidence", proposal.evidence())
                        .bind("at", proposal.proposedAt())
                        .execute()
                == 1);
    }

    /** Whether the answer gave rise to a proposal. */
    public boolean proposed(UUID answer) {
        return database.with(
                sql -> sql.createQuery("select exists (select 1 from exclusion_proposal where answer_id = :answer)")
                        .bind("answer", answer)
                        .mapTo(Boolean.class)
                        .one());
    }
}
