package io.winback.segmentation.rule;

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

    /** An aggregate over the purchases {@code p}, as a single term. */
    String sql(String aggregate, Bindings bindings) {
        var sql = new StringBuilder("(select ")
                .append(aggregate)
                .append(
                        " from purchase p where p.customer_id = f.customer_id and p.counts and p.purchased_on <= :today");
        if (withinDays != null) {
            sql.append(" and p.purchased_on >= cast(:today as date) - cast(")
                    .append(bindings.add(withinDays))
                    .append(" as integer)");
        }
        if (category != null) {
            sql.append(" and ").append(bindings.add(category)).append(" = any (p.categories)");
        }
        if (channel != null) {
            sql.append(" and p.channel = ").append(bindings.add(channel));
        }
        return sql.append(')').toString();
    }

    /**
     * What a purchase {@code p} brought, in the reporting currency and less what came back; with a category the part of it that was
     * paid for its goods, by their share of all goods before discount.
     */
    String amount(Bindings bindings) {
        return category == null
                ? "p.net"
                : "p.net * least(1, p.category_goods[array_position(p.categories, " + bindings.add(category)
                        + ")] / nullif(p.goods + p.discount, 0))";
    }

    /** When the first of the purchases leaves the window. */
    Set<Look> looks() {
        return withinDays == null
                ? Set.of()
                : Set.of(Look.daysAfter(new Bought(Figure.FIRST_ON, this), withinDays + 1));
    }

    /** What a figure is made of. */
    enum Figure {
        ORDERS("count(*)"),
        SPEND("coalesce(sum(%s), 0)"),
        AVERAGE_ORDER("sum(%s) / nullif(count(p.net), 0)"),
        FIRST_ON("min(p.purchased_on)"),
        LAST_ON("max(p.purchased_on)");

        private final String aggregate;

        Figure(String aggregate) {
            this.aggregate = aggregate;
        }
    }

    /** A figure of the selected purchases. */
    record Bought(Figure figure, Selection selection) implements Fact {
        @Override
        public String sql(Bindings bindings) {
            var aggregate = figure.aggregate.contains("%s")
                    ? figure.aggregate.formatted(selection.amount(bindings))
                    : figure.aggregate;
            return selection.sql(aggregate, bindings);
        }

        @Override
        public Set<Look> looks() {
            return figure == Figure.FIRST_ON ? Set.of() : selection.looks();
        }
    }
}
