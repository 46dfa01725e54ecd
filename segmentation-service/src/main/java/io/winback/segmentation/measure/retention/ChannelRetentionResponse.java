package io.winback.segmentation.measure.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.csv.CsvTable;
import io.winback.segmentation.measure.PeriodLength;
import io.winback.segmentation.measure.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Retention of each channel by itself: a customer who changes the channel is lost to one and new to the other.
 *
 * @param channels those with the most customers first
 * @param omitted channels with fewer customers that are not shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChannelRetentionResponse(
        PeriodLength by,
        RetentionMethod method,
        @Nullable Lapse lapse,
        Scope scope,
        List<Channel> channels,
        long omitted,
        List<Benchmark> benchmarks) {

    /** One row per channel and period. */
    public CsvTable table() {
        var columns = Stream.concat(Stream.of("channel"), RetentionTable.COLUMNS.stream())
                .toList();
        return new CsvTable(
                columns,
                channels.stream()
                        .flatMap(channel -> channel.periods().stream().map(retention -> {
                            var row = new ArrayList<@Nullable Object>();
                            row.add(channel.channel());
                            row.addAll(RetentionTable.row(retention));
                            return row;
                        }))
                        .toList());
    }

    /**
     * @param channel null for orders that name none
     * @param customers who bought there by the end of the last period
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Channel(@Nullable String channel, long customers, List<Retention> periods) {}
}
