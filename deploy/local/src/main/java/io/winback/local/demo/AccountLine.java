package io.winback.local.demo;

import java.math.BigDecimal;

/** Two figures that must be equal. */
record AccountLine(String name, BigDecimal left, BigDecimal right) {

    AccountLine(String name, long left, long right) {
        this(name, BigDecimal.valueOf(left), BigDecimal.valueOf(right));
    }

    boolean balanced() {
        return left.compareTo(right) == 0;
    }

    @Override
    public String toString() {
        return (balanced() ? "balances  " : "DIFFERS   ") + name + ": " + Words.number(left)
                + (balanced() ? " = " : " against ") + Words.number(right);
    }
}
