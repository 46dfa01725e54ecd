package io.winback.segmentation.measure.reference;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.winback.segmentation.measure.Share;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the shop itself measures.
 *
 * @param value absent where there is nothing to measure it on; a share of 0 to 1, or how many times as much, as {@code unit} says
 * @param counted what a share was counted on, with its interval; absent where it was not counted
 * @param reason why there is no value
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Own(
        Figure figure,
        Unit unit,
        @Nullable BigDecimal value,
        @Nullable Share counted,
        @Nullable String reason) {

    /** How a value is to be read. */
    public enum Unit {
        SHARE,
        TIMES
    }

    /** What is measured. */
    public enum Figure {
        /** Of first purchases, those that another one followed in time. */
        FIRST_PURCHASE_FOLLOWED,
        /** Of later purchases, those that another one followed in time. */
        LATER_PURCHASE_FOLLOWED,
        /** What the best 20 percent of the customers brought of the revenue of the year. */
        TOP_20_PERCENT,
        /** The mean amount of a later purchase, as times that of a first one, in the year. */
        LATER_TO_FIRST_AMOUNT,
        /** Later purchases for each first one, in the year. */
        LATER_TO_FIRST_PURCHASES,
        /** Of reasons answered, service. */
        REASON_SERVICE,
        /** Of reasons answered, the goods. */
        REASON_QUALITY,
        /** Of reasons answered, a competitor. */
        REASON_COMPETITOR,
        /** Of reasons answered, forgot us or moved away. */
        REASON_FORGOT_OR_MOVED,
        /** Of newcomers with a coupon or a discount, those who bought again in time. */
        NEWCOMER_WITH_DISCOUNT,
        /** Of newcomers without, those who bought again in time. */
        NEWCOMER_WITHOUT_DISCOUNT,
        /** The textbook's retention of the last whole calendar year; it may exceed 1. */
        YEARLY_RETENTION
    }

    static Own share(Figure figure, Share counted) {
        return new Own(
                figure,
                Unit.SHARE,
                counted.share(),
                counted,
                counted.of() > 0 ? null : "Nothing was there to count it on.");
    }

    static Own value(Figure figure, Unit unit, @Nullable BigDecimal value) {
        return new Own(figure, unit, value, null, value == null ? "Nothing was there to measure it on." : null);
    }
}
