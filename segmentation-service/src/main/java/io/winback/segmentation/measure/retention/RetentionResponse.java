package io.winback.segmentation.measure.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.winback.platform.csv.CsvTable;
import io.winback.segmentation.measure.PeriodLength;
import io.winback.segmentation.measure.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Retention, period by period.
 *
 * @param lapse only of {@link RetentionMethod#BALANCE}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RetentionResponse(
        PeriodLength by,
        RetentionMethod method,
        @Nullable Lapse lapse,
        Scope scope,
        List<Retention> periods,
        List<Benchmark> benchmarks) {

    /** One row per period. */
    public CsvTable table() {
        return new CsvTable(
                RetentionTable.COLUMNS,
                periods.stream().map(RetentionTable::row).toList());
    }
}
