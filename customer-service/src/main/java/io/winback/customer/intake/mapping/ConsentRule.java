package io.winback.customer.intake.mapping;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.winback.customer.customer.InvalidFieldException;
import io.winback.customer.intake.source.Row;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column that tells whether the customer agreed; an empty cell says nothing, so it permits nothing.
 *
 * @param details basis, at, source, proof: what is known of the decision
 */
record ConsentRule(
        Rule status, List<String> purposes, @Nullable String channel, Map<String, Rule> details) {

    private static final Set<String> YES = Set.of("true", "yes", "1", "y", "granted", "subscribed");
    private static final Set<String> NO = Set.of("false", "no", "0", "n", "denied", "unsubscribed");
    private static final Set<String> STATUSES = Set.of("GRANTED", "DENIED", "REVOKED");

    void add(ArrayNode consents, Row row, Kind.Reading reading) {
        try {
            var told = status.value(row);
            if (told == null) {
                return;
            }
            var word = word(told);
            for (var purpose : purposes) {
                var consent = consents.addObject().put("purpose", purpose).put("status", word);
                if (channel != null) {
                    consent.put("channel", channel);
                }
                details.forEach((name, rule) -> {
                    var text = rule.value(row);
                    if (text != null && (word.equals("GRANTED") || !name.equals("basis"))) {
                        consent.put(
                                name,
                                name.equals("at") ? reading.times().read(text).toString() : text);
                    }
                });
            }
        } catch (InvalidFieldException e) {
            throw new InvalidFieldException("consents", Objects.requireNonNullElse(e.getMessage(), ""));
        }
    }

    Stream<String> places() {
        return Stream.concat(status.places(), details.values().stream().flatMap(Rule::places));
    }

    private static String word(String told) {
        var text = told.toLowerCase(Locale.ROOT);
        if (YES.contains(text)) {
            return "GRANTED";
        }
        if (NO.contains(text)) {
            return "DENIED";
        }
        if (!STATUSES.contains(told)) {
            throw new InvalidFieldException("", "Send yes or no, or translate the values.");
        }
        return told;
    }
}
