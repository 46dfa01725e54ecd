package io.winback.customer.intake.mapping;

import io.winback.customer.customer.InvalidFieldException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Reads amounts with a decimal point or comma; what separates thousands must separate three digits, else nobody knows what was meant. */
enum Numbers {
    POINT(",", '.'),
    COMMA(".", ',');

    private static final int DECIMALS = 4;
    private static final int LONGEST = 40;
    private static final Pattern NOT_DIGITS = Pattern.compile("[\\s\\u00a0\\u202f'\\p{Sc}]");

    private final String thousands;
    private final char decimal;
    private final Pattern shape;

    Numbers(String thousands, char decimal) {
        this.thousands = thousands;
        this.decimal = decimal;
        this.shape = Pattern.compile("[+-]?(\\d{1,3}(\\" + thousands + "\\d{3})+|\\d+)(\\" + decimal + "\\d+)?");
    }

    /** At four decimals at most. */
    BigDecimal read(String text) {
        var digits = NOT_DIGITS.matcher(text).replaceAll("");
        if (digits.length() > LONGEST || !shape.matcher(digits).matches()) {
            throw new InvalidFieldException(
                    "", "The number cannot be read; decimals stand behind a " + (this == POINT ? "point." : "comma."));
        }
        var number = new BigDecimal(digits.replace(thousands, "").replace(decimal, '.'));
        return number.scale() > DECIMALS ? number.setScale(DECIMALS, RoundingMode.HALF_UP) : number;
    }

    int pieces(String text) {
        try {
            return read(text).intValueExact();
        } catch (ArithmeticException e) {
            throw new InvalidFieldException("", "Send a whole number.");
        }
    }
}
