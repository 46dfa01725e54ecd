package io.winback.segmentation.rule;

import org.jspecify.annotations.Nullable;

/**
 * An instant at which the passing of time alone may change an answer: an instant that is known, or midnight in the shop's zone so
 * many days after a date.
 */
public record Look(Fact fact, @Nullable Integer days) {

    static Look at(Fact instant) {
        return new Look(instant, null);
    }

    static Look daysAfter(Fact date, int days) {
        return new Look(date, days);
    }

    /** The instant in SQL; null where there is none. It may have passed. */
    public String sql(RuleSql sql) {
        return days == null
                ? fact.sql(sql)
                : "cast(" + fact.sql(sql) + " + cast(" + sql.parameter(days)
                        + " as integer) as timestamp) at time zone :zone";
    }
}
