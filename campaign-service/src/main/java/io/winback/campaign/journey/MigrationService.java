package io.winback.campaign.journey;

import io.winback.campaign.audience.Customers;
import io.winback.campaign.decision.Decision;
import io.winback.campaign.decision.Decisions;
import io.winback.campaign.definition.CampaignService;
import io.winback.campaign.definition.RunMigration.Move;
import io.winback.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Moves runs of one group to another version, a chunk at a time. */
@ApplicationScoped
class MigrationService {

    /** The mail of the stage a run {@code e} is in, as long as it has not left. */
    static final String PLANNED = """
              left join message m on m.enrollment_id = e.id and m.stage = e.stage and m.state in ('PLANNED', 'DEFERRED')
            """;

    /** No mail of the run {@code e} is on its way, or about to be sent once more: it goes by the version it was planned with. */
    static final String AT_REST = """
            not exists (select 1 from message w where w.enrollment_id = e.id
              and (w.state = 'DISPATCHED' or w.resend_at is not null))
            """;

    private static final String MATCHING = PLANNED + """
            where e.campaign = :campaign and e.campaign_version = :version and e.state = 'ACTIVE'
              and e.stage is not distinct from :stage::text and m.mail is not distinct from :mail::text
              and (:newStage::text is not distinct from e.stage or not exists (
                select 1 from message w where w.enrollment_id = e.id and w.stage = :newStage::text)) and
            """ + AT_REST;

    private static final int CHUNK = 500;

    private final Database database;
    private final Customers customers;
    private final CampaignService campaigns;
    private final Decisions decisions;
    private final Clock clock;

    MigrationService(
            Database database, Customers customers, CampaignService campaigns, Decisions decisions, Clock clock) {
        this.database = database;
        this.customers = customers;
        this.campaigns = campaigns;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Customers some of whose runs go, as seen without their locks. */
    List<String> some(String campaign, Move move) {
        return database.with(sql -> bind(
                        sql.createQuery("select e.customer_id from enrollment e" + "\n" + MATCHING + """
                         and exists (select 1 from customer c where c.customer_id = e.customer_id)
                        order by e.customer_id limit :most
                        """),
                        campaign,
                        move)
                .bind("most", CHUNK)
                .mapTo(String.class)
                .list());
    }

    /** Takes over those of these customers that still are what they were when they were counted. Returns how many. */
    @Transactional(TxType.REQUIRES_NEW)
    int take(String campaign, int to, Move move, List<String> some) {
        var now = clock.instant();
        var moved = move(campaign, to, move, customers.lockKnown(some), now);
        if (move.newStage() != null && !moved.isEmpty()) {
            rename(campaign, to, move, moved);
        }
        decisions.log(moved.entrySet().stream()
                .map(run -> migrated(campaign, to, move, run.getKey(), run.getValue(), now))
                .toList());
        return moved.size();
    }

    private Map<UUID, String> move(String campaign, int to, Move move, Set<String> locked, Instant now) {
        return database.with(sql -> {
            var moved = new HashMap<UUID, String>();
            bind(sql.createQuery("""
                            update enrollment r set campaign_version = :to, stage = :newStage,
                              path = array_replace(r.path, :stage::text, :newStage::text),
                              -- what a stage needs may be another thing now
                              due_at = case when r.phase = 'AWAITING' then :now else r.due_at end
                            where r.id in (select e.id from enrollment e
                            """ + MATCHING + """
                             and e.customer_id = any(:customers)) returning r.id, r.customer_id
                            """), campaign, move)
                    .bind("to", to)
                    .bind("now", now)
                    .bindArray("customers", String.class, locked.toArray())
                    .map((row, context) -> Map.entry(row.getObject("id", UUID.class), row.getString("customer_id")))
                    .forEach(run -> moved.put(run.getKey(), run.getValue()));
            return moved;
        });
    }

    /** The mail of the stage goes with it: for the purpose and with the priority it has in the new version. */
    private void rename(String campaign, int to, Move move, Map<UUID, String> moved) {
        var definition = campaigns.launched(campaign, to);
        var mail = move.mail() == null ? null : definition.mail(move.mail());
        database.use(sql -> sql.createUpdate("""
                        update message set stage = :newStage, priority = :priority,
                          purpose = case when state = 'SENT' then purpose else coalesce(:purpose, purpose) end
                        where enrollment_id = any(:runs) and stage = :stage and state in ('PLANNED', 'DEFERRED', 'SENT')
                        """)
                .bind("newStage", move.newStage())
                .bind("stage", move.stage())
                .bind("priority", definition.priority())
                .bind("purpose", mail == null ? null : mail.purpose().name())
                .bindArray("runs", UUID.class, moved.keySet().toArray())
                .execute());
    }

    private static Decision migrated(
            String campaign, int to, Move move, UUID run, @Nullable String customer, Instant now) {
        var facts = Map.of("from", Integer.toString(move.version()), "to", Integer.toString(to));
        return new Decision(
                String.valueOf(customer),
                campaign,
                run,
                move.newStage(),
                Decision.Kind.MIGRATED,
                "MIGRATED",
                facts,
                now);
    }

    private static <S extends SqlStatement<S>> S bind(S statement, String campaign, Move move) {
        return statement
                .bind("campaign", campaign)
                .bind("version", move.version())
                .bind("stage", move.stage())
                .bind("mail", move.mail())
                .bind("newStage", move.newStage());
    }
}
