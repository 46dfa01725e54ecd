package io.winback.segmentation.lifecycle;

/**
 * Purchase days as SQL: one row per customer and distinct date with what the limits of that day ask for, and nothing more. Cancelled
 * and fully returned orders are no purchases.
 */
final class PurchaseDays {

    private final Limits limits;

    PurchaseDays(Limits limits) {
        this.limits = limits;
    }

    /**
     * A query for {@code customer_id, day, categories, purchase_days, first_on}.
     *
     * @param source a table expression that names {@code purchase} as {@code p}
     * @param condition on it; it leaves out no earlier day of a customer whose later day it keeps
     */
    String of(String source, String condition) {
        var categories = limits.askCategories();
        var days = """
                select p.customer_id, p.purchased_on as day, %s as categories from %s %s where p.counts and %s
                group by p.customer_id, p.purchased_on
                """.formatted(
                        categories
                                ? "array_agg(distinct bought.category) filter (where bought.category is not null)"
                                : "cast(null as text[])",
                        source,
                        categories ? "left join lateral unnest(p.categories) bought (category) on true" : "",
                        condition);
        return limits.askRhythm()
                ? """
                select d.*, cast(row_number() over (partition by customer_id order by day) as integer) as purchase_days,
                  min(day) over (partition by customer_id) as first_on from (%s) d
                """.formatted(days)
                : "select d.*, cast(null as integer) as purchase_days, cast(null as date) as first_on from (" + days
                        + ") d";
    }

    /** A query for the last purchase day of each customer, with the same columns. */
    String last(String condition) {
        if (!limits.askCategories() && !limits.askRhythm()) {
            return """
                    select p.customer_id, max(p.purchased_on) as day, cast(null as text[]) as categories,
                      cast(null as integer) as purchase_days, cast(null as date) as first_on
                    from purchase p where p.counts and %s group by p.customer_id
                    """.formatted(condition);
        }
        return "select distinct on (customer_id) * from (" + of("purchase p", condition)
                + ") every order by customer_id, day desc";
    }
}
