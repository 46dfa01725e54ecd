package io.winback.campaign.delivery;

import java.time.Instant;
import java.util.List;

/**
 * Messages of a campaign that missed their time and wait for a decision.
 *
 * @param held how many, over all stages
 */
public record LateResponse(long held, List<Stage> stages) {

    static LateResponse of(List<Stage> stages) {
        return new LateResponse(stages.stream().mapToLong(Stage::held).sum(), stages);
    }

    /**
     * @param oldestDue when the oldest of them was to go
     * @param since when the first of them was held
     */
    public record Stage(String stage, long held, Instant oldestDue, Instant since) {}
}
