package io.winback.segmentation.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the shop's own gaps between purchases say of a policy; it is never applied by itself.
 *
 * @param gaps between consecutive purchase days of the same customer, up to {@code asOf}
 * @param customers who have a gap
 * @param repeatIntervalDays half of the gaps are not longer; null without gaps
 * @param lapseThresholdDays nine of ten gaps are not longer; null without gaps
 * @param enough whether the gaps are enough to go by
 * @param reason why they are not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SuggestionResponse(
        @Nullable String category,
        LocalDate asOf,
        long gaps,
        long customers,
        List<Percentile> percentiles,
        @Nullable Integer repeatIntervalDays,
        @Nullable Integer lapseThresholdDays,
        boolean enough,
        @Nullable String reason) {

    /** So many percent of the gaps are not longer than these days; interpolated linearly. */
    public record Percentile(int percent, BigDecimal days) {}

    private static final int ENOUGH = 100;
    private static final List<Integer> PERCENTS = List.of(25, 50, 75, 80, 90, 95);

    static SuggestionResponse of(@Nullable String category, LocalDate asOf, Gaps gaps, long customers) {
        var count = gaps.count();
        return new SuggestionResponse(
                category,
                asOf,
                count,
                customers,
                PERCENTS.stream()
                        .flatMap(percent ->
                                Stream.ofNullable(gaps.percentile(percent)).map(days -> new Percentile(percent, days)))
                        .toList(),
                gaps.days(50),
                gaps.days(90),
                count >= ENOUGH,
                count >= ENOUGH
                        ? null
                        : "Only " + count + " gaps between purchases are known; from " + ENOUGH
                                + " on they say something.");
    }
}
