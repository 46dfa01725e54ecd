package io.winback.local.demo;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** Chance that depends on the seed, the matter and the customer only, never on the order in which things happen. */
final class Seeds {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Seeds() {}

    static SplittableRandom random(long seed, String matter, String customer) {
        var hash = FNV_OFFSET ^ seed;
        for (var b : (matter + "/" + customer).getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ b) * FNV_PRIME;
        }
        // the generator scrambles its seed only from the second number on
        return new SplittableRandom(hash).split();
    }
}
