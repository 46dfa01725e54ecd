package io.winback.survey.answer;

import java.math.BigDecimal;
import java.time.Instant;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Which answers are asked for; what is absent does not matter.
 *
 * @param reason a churn reason or a sub-reason
 * @param panel lifecycle stage of the customer when invited
 * @param valueAtLeast of the customer when invited, in the shop's currency
 * @param from of the last change, included
 * @param to not included
 * @param written whether there are words of the customer's own
 * @param suspected whether a machine may have sent it
 */
record AnswerFilter(
        @Nullable String survey,
        @Nullable String reason,
        @Nullable String language,
        @Nullable String panel,
        @Nullable BigDecimal valueAtLeast,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Boolean written,
        @Nullable Boolean suspected) {

    /** On a row {@code a} of answer beside the row {@code i} of its invitation, which may be missing. */
    static final String CONDITION = """
            (:survey::text is null or a.survey = :survey)
              and (:reason::text is null or a.reason = :reason or a.sub_reason = :reason)
              and (:language::text is null or a.language = :language)
              and (:panel::text is null or i.lifecycle_stage = :panel)
              and (:value::numeric is null or i.value >= :value)
              and (:from::timestamptz is null or a.answered_at >= :from)
              and (:to::timestamptz is null or a.answered_at < :to)
              and (:written::boolean is null or :written = exists (select 1 from answer_text w where w.answer_id = a.id))
              and (:suspected::boolean is null or :suspected = (a.suspicion <> '{}'))
            """;

    Query bindTo(Query query) {
        return query.bind("survey", survey)
                .bind("reason", reason)
                .bind("language", language)
                .bind("panel", panel)
                .bind("value", valueAtLeast)
                .bind("from", from)
                .bind("to", to)
                .bind("written", written)
                .bind("suspected", suspected);
    }
}
