package io.winback.platform.money;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount with its ISO 4217 currency, at the currency's own number of decimals (half up). Equality is by value; amounts of different
 * currencies are never added or compared. At most 15 digits stand before the point.
 */
@RegisterForReflection
public record Money(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, Currency currency)
        implements Comparable<Money> {

    /** More than a shop turns over, and all that a column holds. */
    private static final int MOST_DIGITS = 15;

    private static final int MOST_DECIMALS = 1_000;

    public Money {
        if (amount.signum() != 0 && (long) amount.precision() - amount.scale() > MOST_DIGITS
                || amount.scale() > MOST_DECIMALS) {
            // 1e9999999 is written in a moment, and written out for minutes
            throw new IllegalArgumentException("an amount has " + MOST_DIGITS + " digits before the point at most");
        }
        amount = amount.setScale(Math.max(currency.getDefaultFractionDigits(), 0), RoundingMode.HALF_UP);
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor), currency);
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot combine " + currency + " with " + other.currency);
        }
        return other;
    }
}
