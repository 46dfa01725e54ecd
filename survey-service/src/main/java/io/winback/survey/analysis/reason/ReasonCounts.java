package io.winback.survey.analysis.reason;

import io.winback.platform.sql.Database;
import io.winback.survey.analysis.Analyses.Analysis;
import io.winback.survey.analysis.Told;
import io.winback.survey.analysis.WaveLength;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Counts churn reasons. */
@Singleton
class ReasonCounts {

    private static final String BY_REASON = """
            select reason, sub_reason, count(*) as named from told where reason is not null group by reason, sub_reason
            """;

    /** The latest answer of everybody in a wave says how they were in it; the two latest waves of those with several are compared. */
    private static final String IN_TWO_WAVES = """
            , state as (
              select t.id, t.customer_id, t.reason, date_trunc(:unit, t.at at time zone :zone) as wave, t.at,
                coalesce(t.reason in ('SERVICE', 'QUALITY'), false) or exists (
                  select 1 from answer_choice c
                  where c.answer_id = t.id and (c.question = any(:nps) and c.code = any(:detracting)
                    or c.question = any(:csat) and c.code in ('1', '2'))) as dissatisfied
              from told t),
            latest as (
              select distinct on (customer_id, wave) * from state order by customer_id, wave, at desc, id),
            placed as (
              select *, row_number() over (partition by customer_id order by wave desc) as place from latest),
            twice as (
              select a.customer_id, a.dissatisfied and b.dissatisfied as stays, a.reason = b.reason as same
              from placed a join placed b on b.customer_id = a.customer_id and b.place = 2 where a.place = 1)
            """;

    private static final String STAYING = """
            select count(*) as twice, count(*) filter (where stays) as stays,
              count(*) filter (where stays and same) as same
            from twice
            """;

    private static final String WITHOUT_STAYING = """
            select reason, sub_reason, count(*) as named from told
            where reason is not null and not exists (select 1 from twice s where s.customer_id = told.customer_id and s.stays)
            group by reason, sub_reason
            """;

    private static final String[] DETRACTING = {"0", "1", "2", "3", "4", "5", "6"};

    private final Database database;
    private final Told told;

    ReasonCounts(Database database, Told told) {
        this.database = database;
        this.told = told;
    }

    /** How many named a reason and, where they did, a sub-reason. */
    record Row(String reason, @Nullable String subReason, long named) {}

    /** Of those who answered in two waves, how many were dissatisfied in both, and how many of these for the same reason. */
    record Twice(long customers, long dissatisfied, long sameReason) {}

    /** What tells satisfaction, and in which waves. */
    record Scores(WaveLength by, List<String> nps, List<String> csat) {}

    List<Row> of(Analysis analysis) {
        return database.with(sql -> rows(
                told.bindTo(sql.createQuery(told.query(analysis.discretion()) + BY_REASON), analysis.selection())));
    }

    Twice twice(Analysis analysis, Scores scores) {
        return database.with(sql -> bind(
                        sql.createQuery(told.query(analysis.discretion()) + IN_TWO_WAVES + STAYING), analysis, scores)
                .map((row, context) -> new Twice(row.getLong(1), row.getLong(2), row.getLong(3)))
                .one());
    }

    List<Row> withoutStaying(Analysis analysis, Scores scores) {
        return database.with(sql -> rows(bind(
                sql.createQuery(told.query(analysis.discretion()) + IN_TWO_WAVES + WITHOUT_STAYING),
                analysis,
                scores)));
    }

    private static List<Row> rows(Query query) {
        return query.map((row, context) -> new Row(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    private Query bind(Query query, Analysis analysis, Scores scores) {
        return told.bindTo(query, analysis.selection())
                .bind("unit", scores.by().unit())
                .bind("zone", told.zone().getId())
                .bind("detracting", DETRACTING)
                .bind("nps", scores.nps().toArray(String[]::new))
                .bind("csat", scores.csat().toArray(String[]::new));
    }
}
