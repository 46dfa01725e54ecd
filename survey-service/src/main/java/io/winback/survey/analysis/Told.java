package io.winback.survey.analysis;

import io.winback.platform.shop.ShopProfile;
import io.winback.survey.analysis.Selection.Suspected;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a selection as the table {@code told} that a query begins with. A run of a campaign asks the same customer again by a
 * reminder, with an invitation of its own: of a run one answer is counted, the latest, and panel, language, campaign and time are those of its first
 * invitation. Of a confidential survey, whose answers are not changed, it is the first.
 *
 * <p>A confidential survey's figures grow in steps that double, 5, 10, 20, 40, and all of it is told once it is closed: a step of few, whose events
 * tell of whom they are, would show what these few said if they all said the same. For the same reason the last few that are fewer than the smallest
 * group stay untold, and it is not opened again.
 */
@Singleton
public class Told {

    private static final String CHOSEN = """
            select a.id, a.customer_id, a.survey_version, a.language as written_in, a.reason, a.sub_reason, a.suspicion,
              a.first_answered_at, coalesce(i.invited_at, a.first_answered_at) as at
            from (
              select distinct on (each.run) each.* from (
                select a.*, coalesce(i.enrollment_id, a.enrollment_id, a.id::text) as run
                from answer a left join invitation i on i.id = a.invitation_id where a.survey = :survey) each
              order by each.run, each.answered_at %1$s, each.version %1$s) a
            left join (
              select distinct on (enrollment_id) enrollment_id, invited_at, campaign, language, lifecycle_stage
              from invitation where survey = :survey order by enrollment_id, invited_at, id) i on i.enrollment_id = a.run
            where (cast(:from as timestamptz) is null or coalesce(i.invited_at, a.first_answered_at) >= :from)
              and (cast(:until as timestamptz) is null or coalesce(i.invited_at, a.first_answered_at) < :until)
              and (cast(:panel as text) is null or coalesce(i.lifecycle_stage, 'UNKNOWN') = :panel)
              and (cast(:campaign as text) is null or coalesce(i.campaign, a.campaign) = :campaign)
              and (cast(:language as text) is null or coalesce(i.language, a.language) = :language)
              and (cast(:version as integer) is null or a.survey_version = :version)
              and not (:leftOut and cardinality(a.suspicion) > 0)
            """;

    private static final String LATEST = CHOSEN.formatted("desc");
    private static final String FIRST = CHOSEN.formatted("asc");

    /** An answer whose effect on sums could be seen waits until there are enough with it. */
    private static final String IN_STEPS = """
            with chosen as (
            %1$s),
            step as (
              select n.of_all, coalesce(
                (select max(%2$d::bigint << k) from generate_series(0, 40) k where (%2$d::bigint << k) <= n.of_all), 0) as told
              from (select count(*) as of_all from chosen) n),
            told as (
              select * from (select *, row_number() over (order by first_answered_at, id) as place from chosen) placed
              where place <= (
                select case when s.closed and step.of_all - step.told >= %2$d then step.of_all else step.told end
                from step cross join survey s where s.key = :survey))
            """;

    private static final String OTHER = "other";

    private final ZoneId zone;

    Told(ShopProfile shop) {
        this.zone = shop.zone();
    }

    /** The beginning of a query; the parameters of {@link #bindTo} go with it. */
    public String query(Discretion discretion) {
        return discretion.confidential()
                ? IN_STEPS.formatted(FIRST, discretion.least())
                : "with told as (\n" + LATEST + ")\n";
    }

    /** With every answer, whoever may learn of it: for how many there are. */
    String queryOfAll() {
        return "with told as (\n" + LATEST + ")\n";
    }

    public <S extends SqlStatement<S>> S bindTo(S statement, Selection selection) {
        return bindTo(statement, selection, "");
    }

    /** How many customers have answers in both selections; the query is whole. */
    public String queryOfBoth() {
        return "with told as (\n" + LATEST + "), others as (\n"
                + LATEST.replaceAll("(?<!:):([a-zA-Z]+)", ":" + OTHER + "$1")
                + ") select count(distinct customer_id) from told where customer_id in (select customer_id from others)";
    }

    public <S extends SqlStatement<S>> S bindBoth(S statement, Selection one, Selection other) {
        return bindTo(bindTo(statement, one, ""), other, OTHER);
    }

    private <S extends SqlStatement<S>> S bindTo(S statement, Selection selection, String prefix) {
        var to = selection.to();
        return statement
                .bind(prefix + "survey", selection.survey())
                .bind(prefix + "from", begin(selection.from()))
                .bind(prefix + "until", begin(to == null ? null : to.plusDays(1)))
                .bind(prefix + "panel", selection.panel())
                .bind(prefix + "campaign", selection.campaign())
                .bind(prefix + "language", selection.language())
                .bind(prefix + "version", selection.version())
                .bind(prefix + "leftOut", selection.suspected() == Suspected.LEFT_OUT);
    }

    public ZoneId zone() {
        return zone;
    }

    private @Nullable Instant begin(@Nullable LocalDate date) {
        return date == null ? null : date.atStartOfDay(zone).toInstant();
    }
}
