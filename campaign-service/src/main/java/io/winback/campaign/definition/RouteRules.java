package io.winback.campaign.definition;

import java.time.Period;
import java.util.List;
import java.util.TreeSet;

/** What makes the ways out of a stage possible: they lead somewhere, somebody can go them, and no money hangs on a click alone. */
final class RouteRules {

    private static final Period LONGEST_QUIET = Period.ofYears(2);

    private final CampaignDefinition definition;
    private final JourneyGraph graph;
    private final ClickRules clicks;
    private final List<Place> problems;

    RouteRules(CampaignDefinition definition, JourneyGraph graph, List<Place> problems) {
        this.definition = definition;
        this.graph = graph;
        this.clicks = new ClickRules(definition, graph);
        this.problems = problems;
    }

    void check(String place, Stage stage) {
        for (var i = 0; i < stage.next().size(); i++) {
            var where = place + ".next[" + i + "]";
            var route = stage.next().get(i);
            checkEnd(where, stage, route);
            checkValues(where, route);
            checkAnswer(where, stage, route);
            checkFacts(where, stage, route);
            if (clicks.giveMoney(stage, i)) {
                problem(
                        where + (route.clicked() == null ? "" : ".clicked"),
                        "who clicked comes to an offer here and nothing else is asked; a click may decide what is said, not who gets money:"
                                + " add a condition on this way, such as reasons or valueAtLeast");
            }
        }
    }

    private void checkEnd(String where, Stage stage, Route route) {
        if (route.stage() != null && definition.stage(route.stage()).isEmpty()) {
            problem(where + ".stage", "there is no stage " + route.stage());
        } else if (graph.circles(stage, route)) {
            problem(where + ".stage", "it leads back to " + route.stage() + "; nobody goes through a stage twice");
        }
        if (route.stage() != null && route.end() != null) {
            problem(where + ".end", "a way leads to a stage or ends the run, not both");
        }
        var quiet = route.quiet();
        if (quiet == null) {
            return;
        }
        if (route.stage() != null) {
            problem(where + ".quiet", "the quiet begins with the end of the run; it is for a way without a stage");
        }
        if (quiet.isNegative() || Waits.days(quiet) < 1 || Waits.days(quiet) > Waits.days(LONGEST_QUIET)) {
            problem(where + ".quiet", "quiet is a day to two years, such as P90D");
        }
    }

    private void checkValues(String where, Route route) {
        if (route.valueAtLeast() != null
                && route.valueBelow() != null
                && route.valueAtLeast().compareTo(route.valueBelow()) >= 0) {
            problem(
                    where + ".valueBelow",
                    "nobody is worth " + route.valueAtLeast().toPlainString() + " or more and less than "
                            + route.valueBelow().toPlainString());
        }
        if (route.variant() != null && !definition.variants().containsKey(route.variant())) {
            problem(
                    where + ".variant",
                    "there is no variant " + route.variant() + "; name it in variants with its weight"
                            + (definition.variants().isEmpty()
                                    ? ""
                                    : ", or use one of "
                                            + String.join(
                                                    ", ", definition.variants().keySet())));
        }
    }

    private void checkAnswer(String where, Stage stage, Route route) {
        for (var reason : route.reasons()) {
            if (!ChurnReasons.MAIN.contains(reason.split("\\.", 2)[0])) {
                problem(where + ".reasons", "there is no reason " + reason);
            }
        }
        var field = answerField(route);
        var asks = !field.equals("answered") || Boolean.TRUE.equals(route.answered());
        if (!route.reasons().isEmpty() && Boolean.FALSE.equals(route.answered())) {
            problem(where + ".answered", "who has not answered has given no reason; leave answered or reasons out");
        } else if (route.asksForAnswers() && Boolean.FALSE.equals(route.answered())) {
            problem(where + ".answered", "who has not answered has said nothing; leave answered or " + field + " out");
        } else if (asks && !graph.onTheWay(stage, Stage::asks)) {
            problem(where + "." + field, "nobody has been asked by then; a stage with a survey comes first");
        }
        var both = new TreeSet<>(route.knows());
        both.retainAll(route.notKnown());
        if (!both.isEmpty()) {
            problem(
                    where + ".notKnown",
                    "nobody knows " + both.first() + " and does not; leave it out of one of the two");
        }
    }

    /** What of an answer a route asks for first. */
    static String answerField(Route route) {
        if (!route.reasons().isEmpty()) {
            return "reasons";
        }
        return !route.needs().isEmpty()
                ? "needs"
                : !route.knows().isEmpty() ? "knows" : !route.notKnown().isEmpty() ? "notKnown" : "answered";
    }

    private void checkFacts(String where, Stage stage, Route route) {
        if (Boolean.TRUE.equals(route.clicked()) && !graph.onTheWay(stage, on -> on.mail() != null)) {
            problem(where + ".clicked", "no mail has gone by then that somebody could have clicked in");
        }
        if (Boolean.TRUE.equals(route.redeemed()) && !graph.onTheWay(stage, on -> on.offer() != null)) {
            problem(where + ".redeemed", "no coupon has gone by then; a stage with an offer comes first");
        }
        if (Boolean.TRUE.equals(route.ordered()) && definition.exits().contains(Exit.PURCHASED)) {
            problem(
                    where + ".ordered",
                    "an order ends the run (exits: PURCHASED), so nobody comes this way; leave it out, or let exits be without PURCHASED");
        }
    }

    private void problem(String place, String message) {
        problems.add(new Place(place, message));
    }
}
