package io.winback.segmentation.measure;

import io.winback.platform.csv.CsvTable;
import jakarta.ws.rs.core.Response;

/** How resources offer a measure as a table beside its JSON: to whoever asks for {@code text/csv}, and to nobody else. */
public final class Tables {

    /** For {@code @Produces}: JSON goes first where a client takes either. */
    public static final String PRODUCED = CsvTable.MEDIA_TYPE + ";qs=0.5";

    /** For the description of the interface. */
    public static final String MEDIA_TYPE = "text/csv";

    public static final String DESCRIPTION = "OK; as CSV with a heading where text/csv is asked for";

    private Tables() {}

    /** The table, without the preference of {@link #PRODUCED} in its media type. */
    public static Response answer(CsvTable table) {
        return Response.ok(table.text(), CsvTable.MEDIA_TYPE).build();
    }
}
