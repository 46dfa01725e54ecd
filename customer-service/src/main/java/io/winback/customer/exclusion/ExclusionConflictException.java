package io.winback.customer.exclusion;

/** What was asked does not fit where the exclusion stands; the message says what does. */
public final class ExclusionConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Rule rule;

    /** The rule that would have been broken. */
    public enum Rule {
        ONE_IN_FORCE("exclusion-already-in-force", "Exclusion already in force"),
        IN_FORCE_ONLY("exclusion-not-in-force", "Exclusion not in force"),
        UNDECIDED_ONLY("nothing-to-decide", "Nothing to decide"),
        SECOND_USER("second-user-needed", "A second user is needed");

        private final String slug;
        private final String title;

        Rule(String slug, String title) {
            this.slug = slug;
            this.title = title;
        }

        public String slug() {
            return slug;
        }

        public String title() {
            return title;
        }
    }

    ExclusionConflictException(Rule rule, String message) {
        super(message);
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }
}
