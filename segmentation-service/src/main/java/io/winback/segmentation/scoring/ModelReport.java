package io.winback.segmentation.scoring;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a version of the model.
 *
 * @param reason why it is used, or not
 * @param model the family that passed, fitted to the whole history; absent unless one passed
 * @param spend what a purchase day is worth; absent where it could not be fitted
 * @param families each fitted to the calibration period and checked on the hold-back period
 * @param notes what one should know before relying on it
 */
@RegisterForReflection
public record ModelReport(
        Note reason,
        Window window,
        @Nullable FittedModel model,
        @Nullable SpendReport spend,
        List<FamilyCheck> families,
        List<Note> notes) {

    /**
     * Something to be known.
     *
     * @param code stable
     * @param text in English, with the figures
     */
    @RegisterForReflection
    public record Note(
            @Schema(example = "DROPOUT_NOT_IDENTIFIED") String code, String text) {}

    /**
     * The history that was used. Dates are inclusive, in the shop's zone.
     *
     * @param from first purchase day; absent without any purchase
     * @param holdBackFrom first day that the check kept back; absent where nothing was checked
     * @param to last day
     * @param customers with at least one purchase day
     * @param repeaters with at least two
     * @param checked customers of the calibration period
     */
    @RegisterForReflection
    public record Window(
            @Nullable LocalDate from,
            @Nullable LocalDate holdBackFrom,
            LocalDate to,
            long customers,
            long repeaters,
            long checked) {}

    /** A parameter to twelve significant digits; without a standard error where the likelihood does not determine one. */
    @RegisterForReflection
    public record Parameter(
            @Schema(example = "alpha") String name,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(example = "4.41360201915")
            BigDecimal value,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable @Schema(example = "0.378224028845")
            BigDecimal standardError) {}

    /**
     * A model fitted by maximum likelihood; time is in weeks.
     *
     * @param family BG_NBD, MBG_NBD or NBD
     * @param logLikelihood sum over the customers, four decimals
     * @param dropoutIdentified whether the data tell customers who are gone from customers who are slow
     */
    @RegisterForReflection
    public record FittedModel(
            @Schema(example = "MBG_NBD") String family,
            List<Parameter> parameters,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(example = "-9582.4292")
            BigDecimal logLikelihood,

            long customers,
            boolean dropoutIdentified,
            List<Note> notes) {}

    /**
     * A family on the hold-back period, which it had not seen.
     *
     * @param fit to the calibration period
     * @param verdict why it passed, or not: GOOD, NOBODY_BOUGHT, TOTAL_OFF, NO_SKILL
     * @param actual purchase days of the customers in the hold-back period
     * @param expected of them, two decimals
     * @param ratio expected / actual, four decimals; absent if nobody bought
     * @param brier mean squared error of p_buy over the hold-back period
     * @param baseRate share of the customers who bought in it
     * @param skill 1 - brier / (baseRate * (1 - baseRate)): above 0 it beats knowing the base rate; absent if all or none bought
     * @param auc probability that p_buy ranks one who bought above one who did not; absent if all or none bought
     * @param frequencies by purchase days after the first in the calibration period
     * @param tracking cumulative purchase days after the first of the same customers by week; absent in lists
     */
    @RegisterForReflection
    public record FamilyCheck(
            FittedModel fit,
            boolean passed,
            Note verdict,
            long actual,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(example = "1653.41")
            BigDecimal expected,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable @Schema(example = "0.8785")
            BigDecimal ratio,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(example = "0.142310")
            BigDecimal brier,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(example = "0.291472")
            BigDecimal baseRate,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable @Schema(example = "0.310871")
            BigDecimal skill,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable @Schema(example = "0.801500")
            BigDecimal auc,

            List<FrequencyClass> frequencies,
            @Nullable List<TrackedWeek> tracking) {

        FamilyCheck withoutTracking() {
            return new FamilyCheck(
                    fit, passed, verdict, actual, expected, ratio, brier, baseRate, skill, auc, frequencies, null);
        }
    }

    /**
     * Customers by purchase days after the first in the calibration period, and their mean purchase days in the hold-back period.
     *
     * @param repeats so many; {@code andMore} or more
     */
    @RegisterForReflection
    public record FrequencyClass(
            int repeats,
            boolean andMore,
            long customers,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(example = "0.236712")
            BigDecimal actual,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(example = "0.224712")
            BigDecimal expected) {}

    /**
     * Purchase days after the first until the end of a week, added up.
     *
     * @param week the first is the one that begins with the first purchase day of the shop
     * @param end last day of the week
     * @param heldBack whether the week ends in the hold-back period
     */
    @RegisterForReflection
    public record TrackedWeek(
            int week,
            LocalDate end,
            long actual,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(example = "2501.53")
            BigDecimal expected,

            boolean heldBack) {}

    /**
     * What a purchase day is worth: Gamma-Gamma on the customers with purchase days after the first and an amount above zero.
     *
     * @param correlation of purchase days after the first with their mean amount: the model assumes none
     * @param meanOfAll expected amount of a customer of whom nothing is known; absent where it is not finite
     * @param passed whether expected revenue agreed with the actual one: only then a value rests on the model
     * @param verdict why: AGREES, REVENUE_OFF, NOT_CHECKED
     * @param actualRevenue of the checked customers in the hold-back period; {@code expectedRevenue} by the family that was chosen
     */
    @RegisterForReflection
    public record SpendReport(
            List<Parameter> parameters,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(example = "-4055.9177")
            BigDecimal logLikelihood,

            long customers,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(example = "0.1139")
            BigDecimal correlation,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable @Schema(example = "35.1704")
            BigDecimal meanOfAll,

            boolean passed,
            Note verdict,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable @Schema(example = "68214.25")
            BigDecimal actualRevenue,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable @Schema(example = "60125.11")
            BigDecimal expectedRevenue,

            List<Note> notes) {}

    ModelReport withoutTracking() {
        return new ModelReport(
                reason,
                window,
                model,
                spend,
                families.stream().map(FamilyCheck::withoutTracking).toList(),
                notes);
    }
}
