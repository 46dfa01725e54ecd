package io.winback.segmentation.lifecycle;

import jakarta.inject.Singleton;
import org.jdbi.v3.core.statement.SqlStatement;

/** Purchase days with the limits that the policies in force give them, for measures that follow customers through their stages. */
@Singleton
public class StageDays {

    private final PolicyStore policies;

    StageDays(PolicyStore policies) {
        this.policies = policies;
    }

    /**
     * All purchase days that fulfil a condition.
     *
     * @param condition on {@code purchase p}; it leaves out no earlier day of a customer whose later day it keeps
     */
    public Days where(String condition) {
        return new Days(new Limits(policies.get(), "policy"), condition);
    }

    /** Purchase days as SQL. The statement must be {@linkplain #bindTo bound}. */
    public static final class Days {

        private final Limits limits;
        private final String condition;

        private Days(Limits limits, String condition) {
            this.limits = limits;
            this.condition = condition;
        }

        /**
         * A query for {@code customer_id, day, due_on, lost_on, next_on}: from {@code day} on the customer is ACTIVE, from
         * {@code due_on} DUE and from {@code lost_on} LOST, each at most until {@code next_on}, his next purchase day, or null.
         */
        public String sql() {
            return """
                    select s.customer_id, s.day, l.due_on, l.lost_on,
                      lead(s.day) over (partition by s.customer_id order by s.day) as next_on
                    from (%s) s %s
                    """.formatted(
                            new PurchaseDays(limits).of("purchase p", condition), limits.join("l", Limits.Day.of("s")));
        }

        public <S extends SqlStatement<S>> S bindTo(S statement) {
            return limits.bindTo(statement);
        }
    }
}
