package io.winback.customer.intake.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Decides at the first block that holds more than ASCII: UTF-8 if the block is valid UTF-8, else Windows-1252. */
final class GuessingReader extends Reader {

    private static final int BLOCK = 64 * 1024;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final InputStream stream;
    private CharBuffer ascii = CharBuffer.allocate(0);
    private @Nullable Reader decided;

    GuessingReader(InputStream stream) {
        this.stream = stream;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (decided == null && !ascii.hasRemaining()) {
            nextBlock();
        }
        if (decided != null) {
            return decided.read(buffer, offset, length);
        }
        if (!ascii.hasRemaining()) {
            return -1;
        }
        var count = Math.min(length, ascii.remaining());
        ascii.get(buffer, offset, count);
        return count;
    }

    private void nextBlock() throws IOException {
        var block = stream.readNBytes(BLOCK);
        if (isAscii(block)) {
            ascii = StandardCharsets.ISO_8859_1.decode(ByteBuffer.wrap(block));
        } else {
            decided = new InputStreamReader(
                    new SequenceInputStream(new ByteArrayInputStream(block), stream),
                    isUtf8(block) ? StandardCharsets.UTF_8 : WINDOWS);
        }
    }

    private static boolean isAscii(byte[] block) {
        for (var one : block) {
            if (one < 0) {
                return false;
            }
        }
        return true;
    }

    /** A character cut off at the end of the block is no error. */
    private static boolean isUtf8(byte[] block) {
        return !StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(block), CharBuffer.allocate(block.length), block.length < BLOCK)
                .isError();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
