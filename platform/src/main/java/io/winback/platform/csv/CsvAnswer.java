package io.winback.platform.csv;

import jakarta.ws.rs.core.Response;

/** How resources offer a table beside JSON: to whoever asks for {@code text/csv}, and to nobody else. */
public final class CsvAnswer {

    /** For {@code @Produces}: JSON goes first where a client takes either. */
    public static final String PRODUCED = CsvTable.MEDIA_TYPE + ";qs=0.5";

    /** For the description of the interface. */
    public static final String MEDIA_TYPE = "text/csv";

    public static final String DESCRIPTION = "OK; as CSV with a heading where text/csv is asked for";

    private CsvAnswer() {}

    /** The table, without the preference of {@link #PRODUCED} in its media type. */
    public static Response of(CsvTable table) {
        return Response.ok(table.text(), CsvTable.MEDIA_TYPE).build();
    }
}
