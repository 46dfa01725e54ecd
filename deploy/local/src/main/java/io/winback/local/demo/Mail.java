package io.winback.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;

/** A mail as its reader has it before them. */
record Mail(long number, String to, String messageId, String subject, String unsubscribe, String text) {

    private static final Pattern SURVEY = Pattern.compile("https?://\\S+/s/[A-Za-z0-9._~-]+");
    private static final Pattern CODE = Pattern.compile("\\b([A-Z2-9]{4}(?:-[A-Z2-9]{4}){3})\\b");
    private static final Pattern LINK = Pattern.compile("<(https?://[^>]+)>");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,\"\\[\\]]+@[^\\s<>,\"\\[\\]]+");

    static Mail of(JsonNode mail) {
        return new Mail(
                mail.path("number").asLong(),
                address(mail.path("to").toString()),
                mail.path("messageId").asText(),
                mail.path("subject").asText(),
                header(mail.path("headers"), "List-Unsubscribe"),
                mail.path("text").asText());
    }

    Optional<String> surveyLink() {
        return first(SURVEY, text);
    }

    Optional<String> couponCode() {
        return first(CODE, text);
    }

    Optional<String> unsubscribeLink() {
        var link = LINK.matcher(unsubscribe);
        return link.find() ? Optional.of(link.group(1)) : Optional.empty();
    }

    private static Optional<String> first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    private static String address(String to) {
        return first(ADDRESS, to).orElse("");
    }

    /** Headers come as an object by name or as a list of names and values. */
    private static String header(JsonNode headers, String name) {
        if (headers.isObject()) {
            for (var field : headers.properties()) {
                if (field.getKey().equalsIgnoreCase(name)) {
                    var value = field.getValue();
                    return value.isArray() ? value.path(0).asText() : value.asText();
                }
            }
        }
        for (var header : headers) {
            if (header.path("name").asText().equalsIgnoreCase(name)) {
                return header.path("value").asText();
            }
        }
        return "";
    }
}
