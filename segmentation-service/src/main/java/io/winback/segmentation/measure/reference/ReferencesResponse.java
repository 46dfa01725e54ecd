package io.winback.segmentation.measure.reference;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.winback.platform.csv.CsvTable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What articles say, and what the shop measures. What they say is of other shops at other times: a reference, never a prediction.
 *
 * @param to purchases until this date count; the year is the 365 days that end with it
 * @param days in which another purchase must follow
 */
public record ReferencesResponse(LocalDate to, int days, String warning, List<Reference> references) {

    static final String WARNING =
            "Published by others about other businesses; references to compare with, not predictions for this shop.";

    /**
     * A published figure.
     *
     * @param id such as N4
     * @param sources letters of the articles
     * @param statement what they say, in English
     * @param own what the shop measures that may be held against it
     * @param note where nothing is measured: so
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reference(
            String id,
            List<String> sources,
            String statement,
            List<Own> own,
            @Nullable String note) {

        private Stream<List<@Nullable Object>> rows() {
            return own.isEmpty() ? Stream.of(row(null)) : own.stream().map(this::row);
        }

        private List<@Nullable Object> row(@Nullable Own figure) {
            var counted = figure == null ? null : figure.counted();
            return Arrays.asList(
                    id,
                    String.join(" ", sources),
                    statement,
                    figure == null ? null : figure.figure(),
                    figure == null ? null : figure.value(),
                    counted == null ? null : counted.low(),
                    counted == null ? null : counted.high(),
                    counted == null ? null : counted.of());
        }
    }

    /** One row per own figure, or per published one that has none. */
    public CsvTable table() {
        return new CsvTable(
                List.of("id", "sources", "statement", "ownFigure", "ownValue", "low", "high", "of"),
                references.stream().flatMap(Reference::rows).toList());
    }
}
