package io.winback.survey.analysis;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what a question is sent with. Blank is nothing; what cannot be read is refused, naming the parameter. */
public final class Sent {

    private Sent() {}

    public static @Nullable String text(@Nullable String sent) {
        return sent == null || sent.isBlank() ? null : sent.strip();
    }

    public static @Nullable LocalDate date(String field, @Nullable String sent) {
        var text = text(sent);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidAnalysisException(field, "Send a date such as 2026-03-31.");
        }
    }

    public static @Nullable Integer number(String field, @Nullable String sent) {
        var text = text(sent);
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new InvalidAnalysisException(field, "Send a whole number such as 1.");
        }
    }

    /** One of some words, in any case; null where none is sent. */
    public static @Nullable String word(String field, @Nullable String sent, List<String> words) {
        var text = text(sent);
        if (text == null) {
            return null;
        }
        var word = text.toUpperCase(Locale.ROOT);
        if (!words.contains(word)) {
            throw new InvalidAnalysisException(field, "Send one of " + String.join(", ", words) + ".");
        }
        return word;
    }
}
