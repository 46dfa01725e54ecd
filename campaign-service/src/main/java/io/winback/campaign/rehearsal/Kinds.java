package io.winback.campaign.rehearsal;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Route;
import io.winback.campaign.journey.RehearsedEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells customers apart as far as the ways of a campaign do. */
final class Kinds {

    private final List<BigDecimal> values;
    private final List<BigDecimal> orders;
    private final List<BigDecimal> probabilities;

    private Kinds(List<BigDecimal> values, List<BigDecimal> orders, List<BigDecimal> probabilities) {
        this.values = values;
        this.orders = orders;
        this.probabilities = probabilities;
    }

    static Kinds of(CampaignDefinition definition) {
        var routes = definition.stages().stream()
                .flatMap(stage -> stage.next().stream())
                .toList();
        var values = new ArrayList<>(bounds(routes, Route::valueAtLeast));
        values.addAll(bounds(routes, Route::valueBelow));
        return new Kinds(
                values.stream().distinct().sorted().toList(),
                bounds(
                        routes,
                        route -> route.ordersAtLeast() == null ? null : BigDecimal.valueOf(route.ordersAtLeast())),
                bounds(routes, Route::pBuyAtLeast));
    }

    /** The same for all who go the same ways. */
    String of(RehearsedEntry entry) {
        return above(entry.value(), values)
                + "/" + above(BigDecimal.valueOf(entry.orders()), orders)
                + "/" + above(entry.pBuy(), probabilities);
    }

    /** How many bounds it reaches; -1 for what is not known. */
    private static long above(@Nullable BigDecimal value, List<BigDecimal> bounds) {
        return value == null
                ? -1
                : bounds.stream().filter(bound -> value.compareTo(bound) >= 0).count();
    }

    private static List<BigDecimal> bounds(List<Route> routes, Function<Route, @Nullable BigDecimal> bound) {
        return routes.stream()
                .map(bound)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
