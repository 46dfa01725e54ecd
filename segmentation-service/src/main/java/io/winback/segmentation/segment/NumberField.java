package io.winback.segmentation.segment;

import java.util.Arrays;
import java.util.Optional;

/** Numbers a rule may compare; money is in the reporting currency. */
enum NumberField {
    ORDERS("orders", "f.orders"),
    SPEND("spend", "f.spend"),
    AVERAGE_ORDER("averageOrder", "f.average_order"),
    VALUE("value", "f.value"),
    DAYS_SINCE_LAST_ORDER("daysSinceLastOrder", "(cast(:today as date) - f.last_on)");

    private final String key;
    private final String sql;

    NumberField(String key, String sql) {
        this.key = key;
        this.sql = sql;
    }

    static Optional<NumberField> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }

    String sql() {
        return sql;
    }

    /** Counts and days are whole numbers. */
    boolean whole() {
        return this == ORDERS || this == DAYS_SINCE_LAST_ORDER;
    }
}
