package io.winback.local.front;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.stream.Collectors;

/** One mail as a line of a list. */
final class MailRows {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH).withZone(ZoneId.of("Europe/London"));

    private MailRows() {}

    static String row(Json mail) {
        var number = mail.get("number").numberOr(0);
        return "<li><a href=\"/mailbox/" + number + "\"><bdi>"
                + Html.escape(mail.get("subject")
                        .text()
                        .filter(subject -> !subject.isBlank())
                        .orElse("(no subject)"))
                + "</bdi></a> <span>to " + Html.escape(recipients(mail)) + "</span> <small>no. " + number
                + "</small></li>";
    }

    static String recipients(Json mail) {
        return mail.get("to").items().stream().map(to -> to.textOr("")).collect(Collectors.joining(", "));
    }

    /** An instant as the shop reads it, or the text as it is. */
    static String when(String instant) {
        try {
            return WHEN.format(Instant.parse(instant));
        } catch (DateTimeParseException e) {
            return instant;
        }
    }
}
