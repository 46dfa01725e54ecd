package io.winback.survey.page;

import java.util.List;

/**
 * What is around every page.
 *
 * @param ours the language of what we say ourselves
 */
record Frame(String language, String ours, String shop, String shopUrl, String style, List<LanguageLink> languages) {

    public boolean fromRightToLeft() {
        return PageLanguage.fromRightToLeft(language);
    }

    /** Of an element with a text of ours on a page in a language we do not speak. */
    public String own() {
        return ours.equals(language) ? "" : " lang=\"" + ours + "\" dir=\"ltr\"";
    }
}
