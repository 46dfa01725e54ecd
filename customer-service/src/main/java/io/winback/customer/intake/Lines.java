package io.winback.customer.intake;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The records of a stream, one after the other. */
interface Lines {

    /** The next record; null at the end. */
    @Nullable
    Line next() throws IOException;
}
