package io.winback.platform.links;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.UUID;

/** Ids that follow from others: the same parts give the same id on every machine, and nobody without the key can guess it. */
@Singleton
public class DerivedIds {

    private final KeyRing keys;

    DerivedIds(KeyRing keys) {
        this.keys = keys;
    }

    /** The first 128 bits of HMAC-SHA256 over the parts. */
    public UUID uuid(String... parts) {
        var bytes = ByteBuffer.wrap(bytes(parts));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** Text that tells whether two things are equal, and nothing else to whoever lacks the key: 32 hexadecimal digits. */
    public String hash(String kind, String text) {
        return uuid("hash", kind, text).toString().replace("-", "");
    }

    /** All 256 bits of HMAC-SHA256 over the parts. */
    public byte[] bytes(String... parts) {
        return Hmac.of(keys.derivingKey(), String.join("|", parts));
    }
}
