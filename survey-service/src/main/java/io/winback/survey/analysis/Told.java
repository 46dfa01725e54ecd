package io.winback.survey.analysis;

import io.winback.platform.shop.ShopProfile;
import io.winback.survey.analysis.Selection.Suspected;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The answers of a selection as the table {@code told} that a query begins with. */
@Singleton
public class Told {

    private static final String CHOSEN = """
            select a.id, a.customer_id, a.survey_version, a.language as written_in, a.reason, a.sub_reason, a.suspicion,
              a.first_answered_at, i.id is not null as invited, coalesce(i.invited_at, a.first_answered_at) as at%s
            from answer a left join invitation i on i.id = a.invitation_id
            where a.survey = :survey
              and (cast(:from as timestamptz) is null or coalesce(i.invited_at, a.first_answered_at) >= :from)
              and (cast(:until as timestamptz) is null or coalesce(i.invited_at, a.first_answered_at) < :until)
              and (cast(:panel as text) is null or coalesce(i.lifecycle_stage, 'UNKNOWN') = :panel)
              and (cast(:campaign as text) is null or coalesce(i.campaign, a.campaign) = :campaign)
              and (cast(:language as text) is null or coalesce(i.language, a.language) = :language)
              and (cast(:version as integer) is null or a.survey_version = :version)
              and not (:leftOut and cardinality(a.suspicion) > 0)
            """;

    /** An answer whose effect on sums could be seen on its own waits until there are enough with it. */
    private static final String IN_GROUPS = """
            with told as (select * from (
            %s) chosen where place <= of_all / %d * %d)
            """;

    private static final String PLACED =
            ", row_number() over (order by a.first_answered_at, a.id) as place, count(*) over () as of_all";

    private static final String OTHER = "other";

    private final ZoneId zone;

    Told(ShopProfile shop) {
        this.zone = shop.zone();
    }

    /** The beginning of a query; the parameters of {@link #bindTo} go with it. */
    public String query(Discretion discretion) {
        return discretion.confidential()
                ? IN_GROUPS.formatted(CHOSEN.formatted(PLACED), discretion.least(), discretion.least())
                : "with told as (\n" + CHOSEN.formatted("") + ")\n";
    }

    /** With every answer, whoever may learn of it: for how many there are. */
    String queryOfAll() {
        return "with told as (\n" + CHOSEN.formatted("") + ")\n";
    }

    public <S extends SqlStatement<S>> S bindTo(S statement, Selection selection) {
        return bindTo(statement, selection, "");
    }

    /** How many customers have answers in both selections; the query is whole. */
    public String queryOfBoth() {
        return "with told as (\n" + CHOSEN.formatted("") + "), others as (\n"
                + CHOSEN.formatted("").replaceAll(":([a-zA-Z]+)", ":" + OTHER + "$1")
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
