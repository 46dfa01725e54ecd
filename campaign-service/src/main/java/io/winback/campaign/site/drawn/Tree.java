package io.winback.campaign.site.drawn;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Route;
import io.winback.campaign.definition.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where each stage is drawn: below the last one that everybody passes who gets there (its immediate dominator). So a branch holds what
 * only its own customers meet, and where branches meet again, what follows stands after all of them.
 */
final class Tree {

    private final List<String> stages;
    private final Map<String, Set<String>> before = new HashMap<>();
    private final Map<String, Set<String>> passed = new LinkedHashMap<>();

    Tree(CampaignDefinition definition) {
        stages = definition.stages().stream().map(Stage::key).toList();
        for (var stage : definition.stages()) {
            stage.next().stream()
                    .map(Route::stage)
                    .filter(Objects::nonNull)
                    .filter(stages::contains)
                    .forEach(next -> before.computeIfAbsent(next, any -> new LinkedHashSet<>())
                            .add(stage.key()));
        }
        pass(definition.first().key());
    }

    /** For each stage those that everybody passes who gets there, itself among them; of stages nobody gets to nothing. */
    private void pass(String first) {
        passed.put(first, Set.of(first));
        var changed = true;
        while (changed) {
            changed = false;
            for (var stage : stages) {
                if (stage.equals(first)) {
                    continue;
                }
                var common = common(stage);
                if (common != null && !common.equals(passed.get(stage))) {
                    passed.put(stage, common);
                    changed = true;
                }
            }
        }
    }

    private @Nullable Set<String> common(String stage) {
        Set<String> common = null;
        for (var from : before.getOrDefault(stage, Set.of())) {
            var there = passed.get(from);
            if (there != null) {
                if (common == null) {
                    common = new LinkedHashSet<>(there);
                } else {
                    common.retainAll(there);
                }
            }
        }
        if (common != null) {
            common.add(stage);
        }
        return common;
    }

    /** Whether a stage is drawn right below another. */
    boolean isBelow(String stage, String other) {
        var passes = passed.get(stage);
        return passes != null
                && !stage.equals(other)
                && passes.contains(other)
                && passes.stream().filter(each -> !each.equals(stage)).allMatch(each -> Objects.requireNonNull(
                                passed.get(other))
                        .contains(each));
    }

    /** Stages below one that no way of its own leads to: where ways from its branches meet. */
    List<String> meetings(Stage stage) {
        var own = stage.next().stream().map(Route::stage).collect(Collectors.toSet());
        return stages.stream()
                .filter(each -> isBelow(each, stage.key()) && !own.contains(each))
                .toList();
    }

    /** Where ways to a stage come from. */
    List<String> before(String stage) {
        return new ArrayList<>(before.getOrDefault(stage, Set.of()));
    }

    List<String> unreached() {
        return stages.stream().filter(stage -> !passed.containsKey(stage)).toList();
    }
}
