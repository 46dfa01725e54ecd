package io.winback.segmentation.measure.retention;

import io.winback.segmentation.measure.InvalidMeasureException;
import io.winback.segmentation.measure.PeriodLength;
import io.winback.segmentation.measure.Periods;
import io.winback.segmentation.measure.Scope;
import io.winback.segmentation.measure.Sent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, understood.
 *
 * @param lapseDays null for those of the policy
 * @param benchmark null for the configured one
 */
record RetentionTerms(
        Periods periods,
        RetentionMethod method,
        @Nullable Integer lapseDays,
        @Nullable BigDecimal benchmark,
        Scope scope) {

    private static final int LONGEST = 3650;

    static RetentionTerms of(RetentionQuestion asked, LocalDate today) {
        var method =
                Sent.choice("method", asked.method(), List.of(RetentionMethod.values()), "Send BUYERS or BALANCE.");
        var lapseDays = lapseDays(asked.lapseDays());
        if (lapseDays != null && method != RetentionMethod.BALANCE) {
            throw new InvalidMeasureException(
                    "lapseDays", "Days on the books belong to the method BALANCE: send method=BALANCE with them.");
        }
        return new RetentionTerms(
                Periods.of(asked.by(), asked.from(), asked.to(), PeriodLength.CALENDAR, today),
                method,
                lapseDays,
                benchmark(asked.benchmark()),
                Scope.of(asked.channel(), asked.segment(), asked.returns()));
    }

    private static @Nullable Integer lapseDays(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > LONGEST) {
            throw new InvalidMeasureException("lapseDays", "Send whole days, 1 to " + LONGEST + ".");
        }
        return Integer.valueOf(text);
    }

    private static @Nullable BigDecimal benchmark(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.matches("0(\\.[0-9]{1,6})?|1(\\.0{1,6})?")) {
            throw new InvalidMeasureException("benchmark", "Send a share of 0 to 1 such as 0.35.");
        }
        return new BigDecimal(text);
    }
}
