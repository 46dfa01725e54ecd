package io.winback.segmentation.lifecycle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A policy as a marketer sets it. What is left out is as the preset has it; days alone are a policy of one's own.
 */
record PolicyRequest(
        @Nullable Preset preset,

        @Schema(description = "Days without a purchase that still are ACTIVE") @Nullable
        Integer repeatIntervalDays,

        @Schema(description = "Days without a purchase that are not yet LOST") @Nullable
        Integer lapseThresholdDays,

        @Schema(description = "For FASHION: the parts of a year") @Nullable @Valid
        List<@NotNull SeasonRequest> seasons,

        @Schema(description = "Put the customer's own pace in place of the days") @Nullable
        RhythmRequest rhythm) {

    /** A part of every year; {@code 02-29} is the end of February. */
    record SeasonRequest(
            @NotNull Season.Kind kind,
            @Schema(examples = "03-01") @NotNull String from,
            @Schema(examples = "06-30") @NotNull String to) {}

    /** What is left out is as usual: 4 purchases, 1.5 and 3 intervals, 14 days. */
    record RhythmRequest(
            @Nullable Integer minPurchases,
            @Nullable BigDecimal repeatFactor,
            @Nullable BigDecimal lapseFactor,
            @Nullable Integer shortestDays) {

        Rhythm rhythm() {
            var usual = Rhythm.USUAL;
            return new Rhythm(
                    Objects.requireNonNullElse(minPurchases, usual.minPurchases()),
                    Objects.requireNonNullElse(repeatFactor, usual.repeatFactor()),
                    Objects.requireNonNullElse(lapseFactor, usual.lapseFactor()),
                    Objects.requireNonNullElse(shortestDays, usual.shortestDays()));
        }
    }

    Policy policy() {
        var chosen = preset == null ? Preset.CUSTOM : preset;
        if (chosen == Preset.CUSTOM && (repeatIntervalDays == null || lapseThresholdDays == null)) {
            throw new InvalidPolicyException(
                    repeatIntervalDays == null ? "repeatIntervalDays" : "lapseThresholdDays",
                    "Send repeatIntervalDays and lapseThresholdDays, or a preset that has them.");
        }
        var usual = Policy.of(chosen);
        return new Policy(
                chosen,
                days(usual.days()),
                seasons == null ? usual.seasons() : seasons(seasons),
                rhythm == null ? null : rhythm.rhythm());
    }

    private Policy.@Nullable Days days(Policy.@Nullable Days usual) {
        if (usual != null) {
            return new Policy.Days(
                    Objects.requireNonNullElse(repeatIntervalDays, usual.repeatInterval()),
                    Objects.requireNonNullElse(lapseThresholdDays, usual.lapseThreshold()));
        }
        if (repeatIntervalDays != null || lapseThresholdDays != null) {
            throw new InvalidPolicyException(
                    repeatIntervalDays == null ? "lapseThresholdDays" : "repeatIntervalDays",
                    "FASHION goes by seasons, not by days.");
        }
        return null;
    }

    private static Seasons seasons(List<SeasonRequest> seasons) {
        return new Seasons(seasons.stream()
                .map(season -> Season.of(season.kind(), season.from(), season.to()))
                .toList());
    }
}
