package io.winback.customer.intake.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Finds the character set: the one named, else that of the byte order mark, else what the bytes look like. */
final class Encoding {

    private static final int LONGEST_MARK = 3;

    private Encoding() {}

    /** A byte order mark. */
    private record Mark(Charset charset, int... bytes) {

        boolean begins(byte[] head) {
            for (var i = 0; i < bytes.length; i++) {
                if (head.length <= i || (head[i] & 0xff) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final Mark[] MARKS = {
        new Mark(StandardCharsets.UTF_8, 0xef, 0xbb, 0xbf),
        new Mark(StandardCharsets.UTF_16BE, 0xfe, 0xff),
        new Mark(StandardCharsets.UTF_16LE, 0xff, 0xfe)
    };

    static Reader decode(InputStream bytes, @Nullable Charset named) throws IOException {
        var stream = new PushbackInputStream(bytes, LONGEST_MARK);
        var mark = skipMark(stream);
        if (mark != null && (named == null || named.name().startsWith("UTF-16") || named.equals(mark.charset()))) {
            return new InputStreamReader(stream, mark.charset());
        }
        return named == null ? new GuessingReader(stream) : new InputStreamReader(stream, named);
    }

    private static @Nullable Mark skipMark(PushbackInputStream stream) throws IOException {
        var head = stream.readNBytes(LONGEST_MARK);
        for (var mark : MARKS) {
            if (mark.begins(head)) {
                stream.unread(head, mark.bytes().length, head.length - mark.bytes().length);
                return mark;
            }
        }
        stream.unread(head);
        return null;
    }
}
