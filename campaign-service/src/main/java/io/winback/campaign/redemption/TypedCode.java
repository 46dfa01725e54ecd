package io.winback.campaign.redemption;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A code as people type it. Those made here are read in either case, with or without their dashes and with any spaces; those of a pool as
 * they are, without spaces around.
 */
record TypedCode(String text) {

    /** The longest code there is; what is longer is none. */
    static final int LONGEST = 128;

    private static final Pattern OURS = Pattern.compile("[A-HJ-NP-Z2-9]{16}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00a0\\p{Pd}]+");
    private static final Pattern GROUP = Pattern.compile("(?<=\\G.{4})(?=.)");

    /** What it may stand for in the table. */
    Set<String> candidates() {
        var trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.length() > LONGEST || trimmed.chars().anyMatch(Character::isISOControl)) {
            return Set.of();
        }
        return Stream.of(List.of(trimmed), made(trimmed)).flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> made(String trimmed) {
        var letters = BETWEEN.matcher(trimmed).replaceAll("").toUpperCase(Locale.ROOT);
        return OURS.matcher(letters).matches() ? List.of(String.join("-", GROUP.split(letters))) : List.of();
    }
}
