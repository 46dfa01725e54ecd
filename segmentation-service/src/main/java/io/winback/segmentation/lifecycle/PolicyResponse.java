package io.winback.segmentation.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy in force, or of a preset.
 *
 * @param category whose policy it is; absent for the one that decides where no category has its own
 * @param applying whether stages stored under former policies are still being moved
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PolicyResponse(
        @Nullable String category,
        Preset preset,
        @Nullable Integer repeatIntervalDays,
        @Nullable Integer lapseThresholdDays,
        @Nullable List<SeasonResponse> seasons,
        @Nullable RhythmResponse rhythm,
        boolean applying) {

    /** A part of every year, month and day. */
    public record SeasonResponse(Season.Kind kind, String from, String to) {}

    /** The customer's own pace in place of the days. */
    public record RhythmResponse(int minPurchases, BigDecimal repeatFactor, BigDecimal lapseFactor, int shortestDays) {}

    static PolicyResponse of(@Nullable String category, Policy policy, boolean applying) {
        var days = policy.days();
        return new PolicyResponse(
                category,
                policy.preset(),
                days == null ? null : days.repeatInterval(),
                days == null ? null : days.lapseThreshold(),
                seasons(policy.seasons()),
                rhythm(policy.rhythm()),
                applying);
    }

    private static @Nullable List<SeasonResponse> seasons(@Nullable Seasons seasons) {
        return seasons == null
                ? null
                : seasons.all().stream()
                        .map(season -> new SeasonResponse(season.kind(), season.fromText(), season.toText()))
                        .toList();
    }

    private static @Nullable RhythmResponse rhythm(@Nullable Rhythm rhythm) {
        return rhythm == null
                ? null
                : new RhythmResponse(
                        rhythm.minPurchases(), rhythm.repeatFactor(), rhythm.lapseFactor(), rhythm.shortestDays());
    }
}
