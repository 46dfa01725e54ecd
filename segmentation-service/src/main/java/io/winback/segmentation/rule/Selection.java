package io.winback.segmentation.rule;

import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Purchases a figure is asked of: those up to today that count.
 *
 * @param withinDays those at most so many days ago, so that a purchase leaves on the day after
 * @param category those with goods of this category
 * @param channel those that came this way
 */
record Selection(
        @Nullable Integer withinDays,
        @Nullable String category,
        @Nullable String channel) {

    private static final Selection ALL = new Selection(null, null, null);

    /** The properties of a condition that select. */
    static final String[] PROPERTIES = {"withinDays", "category", "channel"};

    static Selection of(Place place) {
        return new Selection(
                place.has("withinDays") ? place.at("withinDays").whole(1, Place.MOST_DAYS) : null,
                place.has("category") ? place.at("category").text() : null,
                place.has("channel") ? place.at("channel").text() : null);
    }

    boolean all() {
        return equals(ALL);
    }

    /** Which purchases {@code p}, as the filter of an aggregate; empty for all. */
    private String filter(RuleSql sql) {
        var conditions = new ArrayList<String>();
        if (withinDays != null) {
            conditions.add(
                    "p.purchased_on >= cast(:today as date) - cast(" + sql.parameter(withinDays) + " as integer)");
        }
        if (category != null) {
            conditions.add(sql.parameter(category) + " = any (p.categories)");
        }
        if (channel != null) {
            conditions.add("p.channel = " + sql.parameter(channel));
        }
        return conditions.isEmpty() ? "" : " filter (where " + String.join(" and ", conditions) + ")";
    }

    /**
     * What a purchase {@code p} brought, in the reporting currency and less what came back; with a category the part of it that was
     * paid for its goods, by their share of all goods before discount.
     */
    private String amount(RuleSql sql) {
        return category == null
                ? "p.net"
                : "p.net * least(1, p.category_goods[array_position(p.categories, " + sql.parameter(category)
                        + ")] / nullif(p.goods + p.discount, 0))";
    }

    /** When the first of the purchases leaves the window. */
    Set<Look> looks() {
        return withinDays == null
                ? Set.of()
                : Set.of(Look.daysAfter(new Bought(Figure.FIRST_ON, this), withinDays + 1));
    }

    /** An aggregate over purchases {@code p}, given which of them and what each brought. */
    enum Figure {
        ORDERS {
            @Override
            String sql(String filter, String amount) {
                return "count(*)" + filter;
            }
        },
        SPEND {
            @Override
            String sql(String filter, String amount) {
                return "coalesce(sum(" + amount + ")" + filter + ", 0)";
            }
        },
        AVERAGE_ORDER {
            @Override
            String sql(String filter, String amount) {
                return "sum(" + amount + ")" + filter + " / nullif(count(p.net)" + filter + ", 0)";
            }
        },
        FIRST_ON {
            @Override
            String sql(String filter, String amount) {
                return "min(p.purchased_on)" + filter;
            }
        },
        LAST_ON {
            @Override
            String sql(String filter, String amount) {
                return "max(p.purchased_on)" + filter;
            }
        };

        abstract String sql(String filter, String amount);
    }

    /** A figure of the selected purchases. */
    record Bought(Figure figure, Selection selection) implements Fact {
        @Override
        public String sql(RuleSql sql) {
            return sql.ofPurchases(figure.sql(selection.filter(sql), selection.amount(sql)));
        }

        @Override
        public Set<Look> looks() {
            return figure == Figure.FIRST_ON ? Set.of() : selection.looks();
        }
    }
}
