package io.winback.customer.intake.mapping;

import io.winback.customer.customer.InvalidFieldException;
import io.winback.customer.intake.source.Row;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How one value is found in a row; null where the row does not tell it. */
sealed interface Rule {

    @Nullable
    String value(Row row);

    /** The places it looks at. */
    Stream<String> places();

    /** What stands at a place. */
    record Cell(String place) implements Rule {

        @Override
        public @Nullable String value(Row row) {
            return row.text(place);
        }

        @Override
        public Stream<String> places() {
            return Stream.of(place);
        }
    }

    /** Always the same. */
    record Constant(String text) implements Rule {

        @Override
        public String value(Row row) {
            return text;
        }

        @Override
        public Stream<String> places() {
            return Stream.of();
        }
    }

    /** The first of several that tells something. */
    record FirstOf(List<Rule> rules) implements Rule {

        @Override
        public @Nullable String value(Row row) {
            for (var rule : rules) {
                var value = rule.value(row);
                if (value != null) {
                    return value;
                }
            }
            return null;
        }

        @Override
        public Stream<String> places() {
            return rules.stream().flatMap(Rule::places);
        }
    }

    /** All of several that tell something, with a space between. */
    record Joined(List<Rule> rules) implements Rule {

        @Override
        public @Nullable String value(Row row) {
            var text = rules.stream()
                    .map(rule -> rule.value(row))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" "));
            return text.isEmpty() ? null : text;
        }

        @Override
        public Stream<String> places() {
            return rules.stream().flatMap(Rule::places);
        }
    }

    /** Without a text that other systems put into it, such as the # before a number. */
    record Without(Rule rule, String removed) implements Rule {

        @Override
        public @Nullable String value(Row row) {
            var value = rule.value(row);
            var rest = value == null ? "" : value.replace(removed, "").strip();
            return rest.isEmpty() ? null : rest;
        }

        @Override
        public Stream<String> places() {
            return rule.places();
        }
    }

    /** Put into our words; keys are in lower case, {@code *} stands for all others, an empty word says nothing. */
    record Translated(Rule rule, Map<String, String> words) implements Rule {

        static final String OTHERS = "*";

        @Override
        public @Nullable String value(Row row) {
            var value = rule.value(row);
            if (value == null) {
                return null;
            }
            var word = words.getOrDefault(value.toLowerCase(Locale.ROOT), words.get(OTHERS));
            if (word == null) {
                throw new InvalidFieldException("", "The value is none of those that the mapping translates.");
            }
            return word.isEmpty() ? null : word;
        }

        @Override
        public Stream<String> places() {
            return rule.places();
        }
    }

    /** A time in a zone of its own. */
    record Zoned(Rule rule, Times times, ZoneId zone) implements Rule {

        @Override
        public @Nullable String value(Row row) {
            var value = rule.value(row);
            return value == null ? null : times.read(value, zone).toString();
        }

        @Override
        public Stream<String> places() {
            return rule.places();
        }
    }
}
