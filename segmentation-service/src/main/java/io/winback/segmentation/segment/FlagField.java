package io.winback.segmentation.segment;

import java.util.Arrays;
import java.util.Optional;

/** Questions answered by yes or no. */
enum FlagField {
    EXCLUDED("excluded", "(f.excluded_until > :now)"),
    RETURNED("returned", "f.returned");

    private final String key;
    private final String sql;

    FlagField(String key, String sql) {
        this.key = key;
        this.sql = sql;
    }

    static Optional<FlagField> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }

    String sql() {
        return sql;
    }
}
