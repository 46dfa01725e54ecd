package io.winback.campaign.experiment;

import io.winback.campaign.definition.Experiment.Metric;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an experiment says.
 *
 * @param readout whom the verdicts are about; none before the launch
 * @param comparisons about those whom the verdict is about: the treated together against the held out, each variant against the held
 *     out, each pair of variants
 * @param soFar the same of everybody whose window has closed until now; it tells no winner
 * @param winner the variant better than every other; none as long as that is not certain
 */
public record ExperimentResult(
        Metric metric,
        @Nullable Readout readout,
        List<ComparedGroups> comparisons,
        List<ComparedGroups> soFar,
        @Nullable String winner) {

    /** As it was told once for all. */
    public ExperimentResult as(ToldVerdict told) {
        return new ExperimentResult(told.metric(), readout, told.comparisons(), soFar, told.winner());
    }
}
