package io.winback.customer.intake.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read, and refuses more than a limit. */
final class CountedStream extends FilterInputStream {

    private final long limit;
    private volatile long count;

    CountedStream(InputStream stream, long limit) {
        super(stream);
        this.limit = limit;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        var read = super.read();
        add(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var read = super.read(buffer, offset, length);
        add(Math.max(read, 0));
        return read;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread reads, others only look
    private void add(int bytes) throws IOException {
        count += bytes;
        if (count > limit) {
            throw new ContentTooLargeException(limit);
        }
    }
}
