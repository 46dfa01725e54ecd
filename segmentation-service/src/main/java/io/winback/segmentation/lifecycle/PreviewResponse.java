package io.winback.segmentation.lifecycle;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a policy would make of the base today; nothing has been written.
 *
 * @param moved customers whose stage would change
 * @param moves every pair of stages that occurs, those who stay included
 * @param sample a few of those who would move, of every kind of move
 */
public record PreviewResponse(
        StageCountsResponse before, StageCountsResponse after, long moved, List<Move> moves, List<Mover> sample) {

    /** Customers who are in one stage and would be in another. */
    public record Move(LifecycleStage from, LifecycleStage to, long customers) {}

    public record Mover(
            String customerId,
            LifecycleStage from,
            LifecycleStage to,
            @Nullable LocalDate lastOrderOn) {}
}
