package io.winback.segmentation.candidate;

import java.util.Arrays;
import java.util.Optional;

/** What was decided of a lost customer: chosen, or the first of the reasons why not, in this order. */
public enum Verdict {
    EXCLUDED("Excluded when the list was made."),
    NOT_PERMITTED("Has not permitted mail for this purpose."),
    TOO_FEW_ORDERS("Has ordered less often than asked for."),
    LAPSED_TOO_LONG("Has been silent for longer than asked for."),
    LAPSED_TOO_SHORT("Has been silent for a shorter time than asked for."),
    AVERAGE_ORDER_TOO_LOW("Spends less an order than asked for."),
    NO_VALUE("Nothing is known of his value, and there is no average to take."),
    NOT_WORTH_IT("Contacting him is expected to cost more than it brings."),
    OVER_BUDGET("The budget is spent on candidates ranked above him."),
    OVER_LIMIT("The list is full with candidates ranked above him."),
    CHOSEN("A candidate.");

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    public static Optional<Verdict> of(String name) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.name().equals(name))
                .findFirst();
    }

    /** One sentence for people. */
    public String text() {
        return text;
    }

    /** Whether his profit was reckoned and he has a place in the ranking. */
    boolean ranked() {
        return compareTo(NOT_WORTH_IT) >= 0;
    }
}
