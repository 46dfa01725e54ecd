package io.winback.customer.intake.source;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of a stream, one after the other. */
public interface Lines {

    /** The next record; null at the end. */
    @Nullable
    Line next() throws IOException;

    /** The columns that the file names at its head; none where every record names its own. */
    List<String> columns();
}
