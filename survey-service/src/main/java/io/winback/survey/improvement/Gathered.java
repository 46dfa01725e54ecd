package io.winback.survey.improvement;

/**
 * The answers that name an improvement, as SQL: what a person decided counts, and else the rule. Of confidential surveys, of those who
 * were erased, and by rule of answers a machine may have given, none is read.
 */
public final class Gathered {

    /** Whether the rule of a row {@code i} of improvement takes a row {@code a} of answer that may be read. */
    public static final String BY_RULE = """
            (i.gathers and a.reason = i.reason and (i.sub_reason is null or a.sub_reason = i.sub_reason) and a.suspicion = '{}')
            """;

    /** Behind a row {@code i} of improvement: rows {@code g} of answer. */
    static final String LATERAL = """
            cross join lateral (
              select a.*, true as by_hand from improvement_answer n join answer a on a.id = n.answer_id
              where n.improvement = i.key and n.named and a.mode = 'IDENTIFIED' and not a.erased
              union all
              select a.*, false as by_hand from answer a
              where a.mode = 'IDENTIFIED' and not a.erased and
            """ + BY_RULE + """
                and not exists (select 1 from improvement_answer n where n.improvement = i.key and n.answer_id = a.id)
            ) g
            """;

    private Gathered() {}
}
