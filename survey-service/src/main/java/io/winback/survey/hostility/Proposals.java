package io.winback.survey.hostility;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.winback.platform.links.DerivedIds;
import io.winback.platform.outbox.Outbox;
import io.winback.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Proposals to leave a customer alone, one for each answer. They exclude nobody: a person decides at customer-service. */
@ApplicationScoped
public class Proposals {

    private static final String KIND = "TOXIC";

    private final Database database;
    private final DerivedIds ids;
    private final Outbox outbox;
    private final Clock clock;

    Proposals(Database database, DerivedIds ids, Outbox outbox, Clock clock) {
        this.database = database;
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
