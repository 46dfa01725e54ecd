package io.winback.segmentation.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What leaves statistics leaves with a stated number of decimals. */
final class Decimals {

    static final int PROBABILITY = 6;
    static final int MONEY = 4;
    static final int RATIO = 4;
    static final int TOTAL = 2;

    private static final MathContext PARAMETER = new MathContext(12, RoundingMode.HALF_EVEN);

    private Decimals() {}

    static BigDecimal of(double number, int decimals) {
        return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_EVEN);
    }

    /** Absent where it is not a number. */
    static @Nullable BigDecimal orNull(double number, int decimals) {
        return Double.isFinite(number) ? of(number, decimals) : null;
    }

    static BigDecimal parameter(double value) {
        return new BigDecimal(value, PARAMETER);
    }
}
