package io.winback.customer.intake.source;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Refuses a record that never ends, such as one behind a quote that is not closed: memory stays flat. */
final class BoundedReader extends FilterReader {

    static final int LONGEST = 256 * 1024;

    private int sinceRecord;

    BoundedReader(Reader reader) {
        super(reader);
    }

    void nextRecord() {
        sinceRecord = 0;
    }

    @Override
    public int read() throws IOException {
        return count(super.read(), 1);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        var read = super.read(buffer, offset, length);
        return count(read, read);
    }

    private int count(int result, int characters) throws IOException {
        if (result >= 0) {
            sinceRecord += characters;
        }
        if (sinceRecord > LONGEST) {
            throw new RecordTooLongException(LONGEST);
        }
        return result;
    }
}
