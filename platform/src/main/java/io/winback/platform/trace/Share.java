package io.winback.platform.trace;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** A share of all keys, always the same ones. */
record Share(double ratio) {

    private static final double ALL = 1L << 32;

    boolean has(String key) {
        var hash = new CRC32C();
        hash.update(key.getBytes(StandardCharsets.UTF_8));
        return hash.getValue() < ratio * ALL;
    }
}
