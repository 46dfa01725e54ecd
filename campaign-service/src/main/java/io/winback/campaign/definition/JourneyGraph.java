package io.winback.campaign.definition;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which stages of a definition lead to which; stages that are named and do not exist lead nowhere. */
final class JourneyGraph {

    private final Map<String, Stage> stages;
    private final Map<String, Set<String>> before = new HashMap<>();
    private final Set<String> reachable;

    JourneyGraph(CampaignDefinition definition) {
        stages = definition.stages().stream().collect(Collectors.toMap(Stage::key, stage -> stage, (one, two) -> one));
        reachable = from(definition.first().key());
        for (var stage : stages.keySet()) {
            from(stage).forEach(next -> before.computeIfAbsent(next, any -> new HashSet<>())
                    .add(stage));
        }
    }

    /** Stages somebody can come through, beginning with the first. */
    Set<String> reachable() {
        return reachable;
    }

    /** Whether this stage, or one on a way to it, is such a one. */
    boolean onTheWay(Stage to, Predicate<Stage> such) {
        return on(to).stream().anyMatch(such);
    }

    /** This stage, and those on a way to it. */
    List<Stage> on(Stage to) {
        return before.getOrDefault(to.key(), Set.of(to.key())).stream()
                .map(this::stage)
                .toList();
    }

    /** Whether a route leads back to the stage it begins at. */
    boolean circles(Stage stage, Route route) {
        return route.stage() != null && from(route.stage()).contains(stage.key());
    }

    /** The stages a stage leads to by any route, itself first. */
    private Set<String> from(String first) {
        return from(first, Stage::next);
    }

    /** The stages a stage leads to by some of its routes, itself first. */
    Set<String> from(String first, Ways ways) {
        var seen = new LinkedHashSet<String>();
        var open = new ArrayDeque<String>(List.of(first));
        while (!open.isEmpty()) {
            var stage = stages.get(open.poll());
            if (stage != null && seen.add(stage.key())) {
                ways.of(stage).stream()
                        .flatMap(route -> Stream.ofNullable(route.stage()))
                        .forEach(open::add);
            }
        }
        return seen;
    }

    Stage stage(String key) {
        var stage = stages.get(key);
        if (stage == null) {
            throw new IllegalArgumentException("No stage " + key);
        }
        return stage;
    }

    /** Some of the routes of a stage. */
    interface Ways {
        List<Route> of(Stage stage);
    }
}
