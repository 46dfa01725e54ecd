package io.winback.platform.ids;

import io.winback.platform.time.Machine;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Mints UUIDs of version 7 (RFC 9562, section 5.7): ordered by the machine clock's millisecond. Never put one in a public link. */
@Singleton
public class Ids {

    private static final long VERSION_4 = 0x4000L;
    private static final long VERSION_7 = 0x7000L;
    private static final long RFC_VARIANT = 0x8000_0000_0000_0000L;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Ids(@Machine Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        var most = (clock.millis() << 16) | VERSION_7 | random.nextInt(1 << 12);
        var least = (random.nextLong() >>> 2) | RFC_VARIANT;
        return new UUID(most, least);
    }

    /** A UUID of version 4: unlike {@link #next} it does not tell when it was made. */
    public UUID random() {
        return new UUID((random.nextLong() & ~0xf000L) | VERSION_4, (random.nextLong() >>> 2) | RFC_VARIANT);
    }
}
