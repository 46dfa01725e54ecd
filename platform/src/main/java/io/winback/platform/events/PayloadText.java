package io.winback.platform.events;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a record holds, as far as it is text that can be shown. */
final class PayloadText {

    private static final int LONGEST = 64 * 1024;

    private PayloadText() {}

    static @Nullable String of(byte @Nullable [] value) {
        if (value == null) {
            return null;
        }
        if (value.length > LONGEST) {
            return "(" + value.length + " bytes)";
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
        } catch (CharacterCodingException e) {
            return "(" + value.length + " bytes that are no text)";
        }
    }
}
