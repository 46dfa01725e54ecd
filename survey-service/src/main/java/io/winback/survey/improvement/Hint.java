package io.winback.survey.improvement;

import java.util.ArrayList;
import java.util.List;

/** What is worth a look before a fix is told. */
public enum Hint {
    /** Nobody named it yet. */
    NOBODY("Nobody has named it yet: a fix would tell nobody."),
    /** There is no text at all. */
    NO_TEXTS("There are no texts yet: write in at least one language what was mended."),
    /** Somebody who named it reads another language. */
    LANGUAGES("Some who named it read a language without a text: they are told in another one."),
    /** Mails are written by campaign. */
    CAMPAIGN(
            "Mails about it are sent by a running campaign that is entered by IMPROVEMENT, such as one of the template improvement.");

    private final String detail;

    Hint(String detail) {
        this.detail = detail;
    }

    String detail() {
        return detail;
    }

    static List<Hint> of(Improvement improvement, Counts counts) {
        if (improvement.state() != ImprovementState.OPEN) {
            return List.of();
        }
        var hints = new ArrayList<Hint>();
        var texts = improvement.wording().texts();
        if (counts.customers() == 0) {
            hints.add(NOBODY);
        }
        if (texts.isEmpty()) {
            hints.add(NO_TEXTS);
        } else if (!texts.keySet().containsAll(counts.languages())) {
            hints.add(LANGUAGES);
        }
        hints.add(CAMPAIGN);
        return hints;
    }
}
