package io.winback.local.demo;

import java.math.BigDecimal;
import java.util.Locale;

/** How figures are written for a reader. */
final class Words {

    private Words() {}

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String number(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() <= 0 ? String.format(Locale.ROOT, "%,.0f", stripped) : stripped.toPlainString();
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    static String points(double share) {
        return String.format(Locale.ROOT, "%+.1f points", 100 * share);
    }
}
