package io.winback.survey.analysis;

import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Database;
import io.winback.survey.analysis.Selection.Suspected;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts invitations, and how many of them were answered. */
@Singleton
public class ResponseCounts {

    private static final String INVITED = """
            select coalesce(i.lifecycle_stage, 'UNKNOWN') as panel, i.language, count(*) as invited,
              count(a.id) filter (where not (:leftOut and cardinality(a.suspicion) > 0)) as answered,
              count(*) filter (where a.id is null and i.expires_at > :now) as still_open
            from invitation i left join answer a on a.invitation_id = i.id
            where i.survey = :survey
              and (cast(:from as timestamptz) is null or i.invited_at >= :from)
              and (cast(:until as timestamptz) is null or i.invited_at < :until)
              and (cast(:panel as text) is null or coalesce(i.lifecycle_stage, 'UNKNOWN') = :panel)
              and (cast(:campaign as text) is null or i.campaign = :campaign)
              and (cast(:language as text) is null or i.language = :language)
            group by 1, 2 order by 1, 2
            """;

    private final Database database;
    private final Clock clock;
    private final ZoneId zone;

    ResponseCounts(Database database, Clock clock, ShopProfile shop) {
        this.database = database;
        this.clock = clock;
        this.zone = shop.zone();
    }

    /**
     * Invitations of one panel and language.
     *
     * @param stillOpen not answered yet, and in time
     */
    public record Row(String panel, String language, long invited, long answered, long stillOpen) {}

    public List<Row> of(Selection selection) {
        var to = selection.to();
        return database.with(sql -> sql.createQuery(INVITED)
                .bind("survey", selection.survey())
                .bind("from", begin(selection.from()))
                .bind("until", begin(to == null ? null : to.plusDays(1)))
                .bind("panel", selection.panel())
                .bind("campaign", selection.campaign())
                .bind("language", selection.language())
                .bind("leftOut", selection.suspected() == Suspected.LEFT_OUT)
                .bind("now", clock.instant())
                .map((row, context) -> new Row(
                        row.getString("panel"),
                        row.getString("language"),
                        row.getLong("invited"),
                        row.getLong("answered"),
                        row.getLong("still_open")))
                .list());
    }

    private @Nullable Instant begin(@Nullable LocalDate date) {
        return date == null ? null : date.atStartOfDay(zone).toInstant();
    }
}
