package io.winback.customer.intake.source;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One record as it stands in the file. */
public interface Row {

    /** The text at a place: a column of CSV, a JSON pointer in NDJSON; null where it is missing or blank. */
    @Nullable
    String text(String place);

    /** The elements of the list at a place, each a row of its own. */
    List<? extends Row> each(String place);

    /** All places that hold something. */
    Stream<String> places();
}
