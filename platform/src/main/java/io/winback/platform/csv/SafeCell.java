package io.winback.platform.csv;

import java.util.regex.Pattern;

/** Cells of CSV that a spreadsheet would take for a formula begin with an apostrophe; taking it away again gives back the text. */
public final class SafeCell {

    private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@\\t\\r]");

    private SafeCell() {}

    public static String of(String text) {
        return DANGEROUS.matcher(text).lookingAt() ? "'" + text : text;
    }
}
