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

/** Counts who was invited, and how many of them have answered. Whoever is reminded in the same run of a campaign is counted once. */
@Singleton
public class ResponseCounts {

    private static final String INVITED = """
            select panel, language, count(*) as invited,
              count(*) filter (where answered and not (:leftOut and suspected)) as answered,
              count(*) filter (where not answered and expires_at > :now) as still_open
            from (
              select (array_agg(coalesce(i.lifecycle_stage, 'UNKNOWN') order by i.invited_at, i.id))[1] as panel,
                (array_agg(i.language order by i.invited_at, i.id))[1] as language,
                (array_agg(i.campaign order by i.invited_at, i.id))[1] as campaign,
                min(i.invited_at) as invited_at, max(i.expires_at) as expires_at, count(a.id) > 0 as answered,
                (array_agg(cardinality(a.suspicion) > 0 order by a.answered_at desc nulls last, a.version desc))[1] as suspected
              from invitation i left join answer a on a.invitation_id = i.id
              where i.survey = :survey
              group by coalesce(i.enrollment_id, i.id::text)) run
            where (cast(:from as timestamptz) is null or invited_at >= :from)
              and (cast(:until as timestamptz) is null or invited_at < :until)
              and (cast(:panel as text) is null or panel = :panel)
              and (cast(:campaign as text) is null or campaign = :campaign)
              and (cast(:language as text) is null or language = :language)
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
     * People of one panel and language, as their first invitation had it.
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
