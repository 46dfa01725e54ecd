package io.winback.local.demo;

/** Two figures that must be equal. */
record AccountLine(String name, long left, long right) {

    boolean balanced() {
        return left == right;
    }

    @Override
    public String toString() {
        return (balanced() ? "balances  " : "DIFFERS   ") + name + ": " + Words.count(left)
                + (balanced() ? " = " : " against ") + Words.count(right);
    }
}
