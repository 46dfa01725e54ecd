package io.winback.survey.page;

import java.util.regex.Pattern;

/**
 * A text of a questionnaire on a page.
 *
 * @param language of the text where it is not that of the page, else empty
 */
record Said(String text, String language) {

    static final Said NOTHING = new Said("", "");

    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9-]{1,35}");

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** What the element around the text tells a screen reader. */
    public String attributes() {
        return TAG.matcher(language).matches() ? " lang=\"" + language + "\" dir=\"auto\"" : "";
    }
}
