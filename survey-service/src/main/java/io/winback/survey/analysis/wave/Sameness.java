package io.winback.survey.analysis.wave;

import io.winback.survey.analysis.Analyses.Analysis;
import io.winback.survey.analysis.Versions;
import io.winback.survey.analysis.wave.ComparisonResponse.Why;
import io.winback.survey.questionnaire.Questionnaire;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Whether two groups were asked the same. */
final class Sameness {

    private final Versions group;
    private final Versions with;
    private final boolean oneSurvey;

    Sameness(Analysis group, Analysis with) {
        this.group = group.versions();
        this.with = with.versions();
        this.oneSurvey = group.selection().survey().equals(with.selection().survey());
    }

    /** Why a question cannot be compared; empty if it can. */
    Optional<Why> why(String key) {
        if (group.question(key).isEmpty() || with.question(key).isEmpty()) {
            return Optional.of(Why.NOT_ASKED);
        }
        if (changedIn(key) != null) {
            return Optional.of(Why.CHANGED);
        }
        return oneSurvey || asked(key) ? Optional.empty() : Optional.of(Why.ASKED_OTHERWISE);
    }

    /** The first version that asks otherwise than one before it. */
    @Nullable
    Integer changedIn(String key) {
        if (oneSurvey) {
            return all().changedIn(key);
        }
        var changed = group.changedIn(key);
        return changed == null ? with.changedIn(key) : changed;
    }

    private Versions all() {
        var versions = new TreeMap<Integer, Questionnaire>();
        group.all().forEach(version -> versions.put(version.version(), version));
        with.all().forEach(version -> versions.put(version.version(), version));
        return new Versions(List.copyOf(versions.values()));
    }

    /** Also of the same people: what it depends on is asked alike, too. */
    private boolean asked(String key) {
        return Versions.same(group, with, key)
                && group.conditions(key).stream().allMatch(condition -> asked(condition.question()));
    }
}
