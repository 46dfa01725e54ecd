package io.winback.campaign.delivery;

import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the messages that are held because they missed their time. */
@Singleton
class LateMessages {

    private static final String HELD =
            "m.campaign = :campaign and m.held_at is not null and m.state in ('PLANNED', 'DEFERRED')";

    private final Database database;

    LateMessages(Database database) {
        this.database = database;
    }

    List<LateResponse.Stage> held(String campaign) {
        return database.with(sql -> sql.createQuery("""
                        select m.stage, count(*) as held, min(m.held_due) as oldest, min(m.held_at) as since from message m where
                        """ + HELD + " group by m.stage order by m.stage")
                .bind("campaign", campaign)
                .map((row, context) -> new LateResponse.Stage(
                        row.getString("stage"),
                        row.getLong("held"),
                        Instants.of(row, "oldest"),
                        Instants.of(row, "since")))
                .list());
    }

    /** Held messages of one stage, or of all, locked with their customers, who come first. */
    List<Candidate> some(String campaign, @Nullable String stage, Instant now, int most) {
        return database.with(sql -> sql.createQuery(
                        DueMessages.CANDIDATE + " join customer c on c.customer_id = m.customer_id where " + HELD + """
                          and (:stage::text is null or m.stage = :stage)
                        order by m.customer_id limit :most for update of c, m
                        """)
                .bind("campaign", campaign)
                .bind("stage", stage)
                .bind("now", now)
                .bind("most", most)
                .map((row, context) -> Candidate.from(row))
                .list());
    }
}
