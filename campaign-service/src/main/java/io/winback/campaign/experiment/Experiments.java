package io.winback.campaign.experiment;

import io.winback.campaign.definition.Experiment;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the groups of a campaign. */
@Singleton
public class Experiments {

    /**
     * @param readout none before the launch
     * @param about outcomes of the customers assigned before the readout's limit, by group
     * @param soFar outcomes of all customers, by group
     */
    public ExperimentResult judge(
            Experiment terms,
            @Nullable Readout readout,
            List<GroupOutcome> about,
            List<GroupOutcome> soFar,
            Instant now) {
        return new ExperimentResult(terms.metric(), readout, List.of(), List.of(), null);
    }
}
