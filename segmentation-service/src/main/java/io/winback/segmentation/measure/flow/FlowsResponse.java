package io.winback.segmentation.measure.flow;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.csv.CsvTable;
import io.winback.segmentation.lifecycle.LifecycleStage;
import io.winback.segmentation.measure.Period;
import io.winback.segmentation.measure.PeriodLength;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves between lifecycle stages, by the policies in force now. A customer stands where he stood at the end of the day before the
 * period and at the end of its last: what came and went between is not seen. Whoever has not bought by then is a PROSPECT, whenever he
 * was heard of first, so the base is the same throughout.
 *
 * @param segment present members only; null for everybody, people who were erased included
 * @param customers the base
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FlowsResponse(PeriodLength by, @Nullable String segment, long customers, List<Flow> periods) {

    /** One row per period and pair of stages. */
    public CsvTable table() {
        return new CsvTable(
                List.of("period", "first", "last", "partial", "from", "to", "customers"),
                periods.stream()
                        .flatMap(flow -> flow.moves().stream()
                                .map(move -> List.of(
                                        flow.period().name(),
                                        flow.period().from(),
                                        flow.period().to(),
                                        flow.period().partial(),
                                        move.from(),
                                        move.to(),
                                        move.customers())))
                        .toList());
    }

    /**
     * @param stages one per lifecycle stage
     * @param moves every pair of stages, also those who stayed; none is left out
     */
    @RegisterForReflection
    public record Flow(@JsonUnwrapped Period period, List<Balance> stages, List<Move> moves) {}

    /** Customers of a stage: {@code start + in - out = end}. */
    @RegisterForReflection
    public record Balance(LifecycleStage stage, long start, long in, long out, long end) {

        public Balance {
            if (start + in - out != end) {
                throw new IllegalArgumentException("Flows of " + stage + " do not balance: " + start + " + " + in
                        + " - " + out + " is not " + end);
            }
        }
    }

    /** So many were in one stage at the start and in the other at the end. */
    @RegisterForReflection
    public record Move(LifecycleStage from, LifecycleStage to, long customers) {}
}
