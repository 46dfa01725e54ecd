package io.winback.campaign.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which ways let a click decide about money. Clicks are counted as people's as far as one can tell, and one cannot tell for sure: what
 * programs do too must not be what pays.
 */
final class ClickRules {

    private final CampaignDefinition definition;
    private final JourneyGraph graph;

    ClickRules(CampaignDefinition definition, JourneyGraph graph) {
        this.definition = definition;
        this.graph = graph;
    }

    /** Whether the route of this number is for those who clicked, and an offer lies on it before anything else is asked. */
    boolean giveMoney(Stage stage, int number) {
        var route = stage.next().get(number);
        if (route.stage() == null || !bare(stage, route) || !isByClick(stage, number)) {
            return false;
        }
        return graph.from(route.stage(), this::bare).stream().map(graph::stage).anyMatch(on -> on.offer() != null);
    }

    /** It asks for a click, or takes all whom a way for those who have not clicked left. */
    private boolean isByClick(Stage stage, int number) {
        var route = stage.next().get(number);
        if (route.clicked() != null) {
            return route.clicked();
        }
        return stage.next().subList(0, number).stream()
                .anyMatch(earlier -> Boolean.FALSE.equals(earlier.clicked()) && bare(stage, earlier));
    }

    /** Who is left by a way that asks for something else has been asked for it, too. */
    private List<Route> bare(Stage stage) {
        return stage.next().stream().takeWhile(route -> bare(stage, route)).toList();
    }

    /** Nothing but perhaps a click decides about it: what else it asks is so for everybody who comes by. */
    private boolean bare(Stage stage, Route route) {
        return !route.asksForAnswers()
                && (route.answered() == null || isNever(route.answered()) && !graph.onTheWay(stage, Stage::asks))
                && (route.redeemed() == null
                        || isNever(route.redeemed()) && !graph.onTheWay(stage, on -> on.offer() != null))
                && (route.ordered() == null
                        || isNever(route.ordered()) && definition.exits().contains(Exit.PURCHASED))
                && (route.variant() == null || definition.variants().size() < 2)
                && route.valueBelow() == null
                && (route.valueAtLeast() == null || route.valueAtLeast().signum() == 0)
                && (route.pBuyAtLeast() == null || route.pBuyAtLeast().signum() == 0)
                && (route.ordersAtLeast() == null || route.ordersAtLeast() <= 1);
    }

    private static boolean isNever(@Nullable Boolean asked) {
        return Boolean.FALSE.equals(asked);
    }
}
