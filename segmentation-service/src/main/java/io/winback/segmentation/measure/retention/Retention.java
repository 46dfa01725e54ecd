package io.winback.segmentation.measure.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.segmentation.measure.Period;
import io.winback.segmentation.measure.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Retention of one period.
 *
 * @param atStart S, customers at its start
 * @param atEnd E, customers at its end: newcomers, kept and won back
 * @param newcomers N, those of E whose first purchase ever was in this period
 * @param kept at the start and at the end
 * @param wonBack at the end, not at the start, and no newcomers
 * @param lost at the start, not at the end
 * @param away those not at the start who had bought before it: whom there was to win back
 * @param textbook (E - N) / S with 10 decimals: it counts who was won back as kept and may exceed 1; null where S is 0
 * @param textbookPercent the same in percent with one decimal
 * @param keptShare strict retention, kept / S
 * @param lostShare lost / S
 * @param wonBackShare won back / E
 * @param returnedShare won back / away
 * @param reason why shares of S are not there
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Retention(
        @JsonUnwrapped Period period,
        long atStart,
        long atEnd,
        long newcomers,
        long kept,
        long wonBack,
        long lost,
        long away,
        @Nullable BigDecimal textbook,
        @Nullable BigDecimal textbookPercent,
        Share keptShare,
        Share lostShare,
        Share wonBackShare,
        Share returnedShare,
        @Nullable String reason) {

    static Retention of(Period period, long atStart, long atEnd, long newcomers, long kept, long away) {
        var stayed = atEnd - newcomers;
        var wonBack = stayed - kept;
        return new Retention(
                period,
                atStart,
                atEnd,
                newcomers,
                kept,
                wonBack,
                atStart - kept,
                away,
                atStart == 0 ? null : Share.ratio(stayed, atStart),
                atStart == 0 ? null : percent(stayed, atStart),
                Share.of(kept, atStart),
                Share.of(atStart - kept, atStart),
                Share.of(wonBack, atEnd),
                Share.of(wonBack, away),
                atStart == 0 ? "There was no customer at the start of the period: nobody could be kept." : null);
    }

    private static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
