package io.winback.segmentation.lifecycle;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * The one definition of the limits of a purchase day, as SQL: {@code due_on}, the first date of DUE, and {@code lost_on}, the first of
 * LOST, both null without a purchase day. Where a single policy of plain days is in force they are two sums. The statement must be
 * {@linkplain #bindTo bound}.
 */
final class Limits {

    /** What limits may ask of a purchase day, as SQL of the statement; purchase days are those up to and with this one. */
    record Day(String date, String categories, String firstOn, String purchaseDays) {

        /** The columns of a row of {@link PurchaseDays}. */
        static Day of(String alias) {
            return new Day(alias + ".day", alias + ".categories", alias + ".first_on", alias + ".purchase_days");
        }
    }

    private final List<String> categories;
    /** The standard policy first, then those of the categories. */
    private final List<Policy> policies = new ArrayList<>();

    private final List<Seasons> seasons;
    private final String name;

    /** @param name tells apart the sql of two sets of policies in one statement */
    Limits(Policies all, String name) {
        policies.add(all.standard());
        policies.addAll(all.byCategory().values());
        this.categories = List.copyOf(all.byCategory().keySet());
        this.seasons = policies.stream()
                .flatMap(policy -> Stream.ofNullable(policy.seasons()))
                .distinct()
                .toList();
        this.name = name;
    }

    boolean askCategories() {
        return !categories.isEmpty();
    }

    boolean askRhythm() {
        return policies.stream().anyMatch(policy -> policy.rhythm() != null);
    }

    /** Joins {@code alias} with the limits of the day. */
    String join(String alias, Day day) {
        if (!askCategories()) {
            var policy = policies.get(0);
            return "cross join lateral (select " + dueOn(policy, day) + " as due_on, " + lostOn(policy, day)
                    + " as lost_on" + (seasons.isEmpty() ? "" : " from " + spans()) + ") " + alias + "\n";
        }
        return """
                cross join lateral (
                  select due_on, lost_on from %s cross join lateral (values %s) v (applies, due_on, lost_on)
                  where applies order by lost_on desc, due_on desc limit 1) %s
                """.formatted(spans(), choices(day), alias);
    }

    private String choices(Day day) {
        var choices = new ArrayList<String>();
        var known = "cast(:" + name + "Categories as text[])";
        choices.add(choice(
                "not coalesce(cardinality(" + day.categories() + ") > 0 and " + day.categories() + " <@ " + known
                        + ", false)",
                policies.get(0),
                day));
        for (var i = 1; i < policies.size(); i++) {
            choices.add(choice("(" + known + ")[" + i + "] = any (" + day.categories() + ")", policies.get(i), day));
        }
        return String.join(", ", choices);
    }

    private String choice(String applies, Policy policy, Day day) {
        return "(" + applies + ", " + dueOn(policy, day) + ", " + lostOn(policy, day) + ")";
    }

    private String dueOn(Policy policy, Day day) {
        var days = policy.days();
        return days == null
                ? bySeason(policy, day, "due_on")
                : byDays(policy, day, days.repeatInterval(), Rhythm::repeatFactor);
    }

    private String lostOn(Policy policy, Day day) {
        var days = policy.days();
        return days == null
                ? bySeason(policy, day, "lost_on")
                : byDays(policy, day, days.lapseThreshold(), Rhythm::lapseFactor);
    }

    /** The limit is inclusive on the younger side, hence one day more. */
    private static String byDays(Policy policy, Day day, int days, Function<Rhythm, BigDecimal> factor) {
        var rhythm = policy.rhythm();
        if (rhythm == null) {
            return "(" + day.date() + " + " + (days + 1) + ")";
        }
        // ceil((day - first) * factor / (purchase days - 1)) in whole numbers
        var hundredths = factor.apply(rhythm).movePointRight(2).intValueExact();
        return """
                (%1$s + 1 + case when %2$s >= %3$d
                  then greatest(%4$d, ((%1$s - %5$s) * %6$d + 100 * (%2$s - 1) - 1) / (100 * (%2$s - 1))) else %7$d end)""".formatted(
                        day.date(),
                        day.purchaseDays(),
                        rhythm.minPurchases(),
                        rhythm.shortestDays(),
                        day.firstOn(),
                        hundredths,
                        days);
    }

    private String bySeason(Policy policy, Day day, String limit) {
        var i = seasons.indexOf(policy.seasons());
        return "(spans." + limit + i + ")[width_bucket(" + day.date() + ", spans.first_on" + i + ")]";
    }

    /** One row with the spans of all seasons as arrays, for a binary search. */
    private String spans() {
        var columns = new ArrayList<String>(List.of("true"));
        for (var i = 0; i < seasons.size(); i++) {
            var spans = seasons.get(i).spans();
            columns.add(array(spans, Seasons.Span::firstOn) + " as first_on" + i);
            columns.add(array(spans, Seasons.Span::dueOn) + " as due_on" + i);
            columns.add(array(spans, Seasons.Span::lostOn) + " as lost_on" + i);
        }
        return "(select " + String.join(", ", columns) + ") spans";
    }

    private static String array(List<Seasons.Span> spans, Function<Seasons.Span, LocalDate> date) {
        return spans.stream().map(date).map(LocalDate::toString).collect(joining(",", "cast('{", "}' as date[])"));
    }

    <S extends SqlStatement<S>> S bindTo(S statement) {
        return askCategories()
                ? statement.bindArray(name + "Categories", String.class, categories.toArray())
                : statement;
    }
}
