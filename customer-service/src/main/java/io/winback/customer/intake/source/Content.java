package io.winback.customer.intake.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A stream of bytes that came over the wire, and how much of it was taken so far. */
public final class Content {

    private static final int BUFFER = 64 * 1024;

    private final CountedStream wire;
    private CountedStream plain;

    public Content(InputStream wire) {
        this.wire = new CountedStream(wire, Long.MAX_VALUE);
        this.plain = this.wire;
    }

    /** Bytes taken from the wire, as they came. */
    public long taken() {
        return wire.count();
    }

    /** The same, unpacked. */
    public long unpacked() {
        return plain.count();
    }

    /**
     * The text of the content.
     *
     * @param gzip whether the bytes are to be unpacked
     * @param named the character set that the sender names, if any
     * @param limit how many unpacked bytes are read; a small file that unpacks to a huge one meets it as well
     */
    public Reader text(boolean gzip, @Nullable Charset named, long limit) throws IOException {
        plain = new CountedStream(gzip ? new GZIPInputStream(wire, BUFFER) : wire, limit);
        return Encoding.decode(plain, named);
    }
}
