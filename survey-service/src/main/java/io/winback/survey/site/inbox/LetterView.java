package io.winback.survey.site.inbox;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * One answer, with what can be done about it.
 *
 * @param done what was done just now; empty if nothing was
 * @param fault why it was not done; empty if it was
 * @param improvements it names; {@code others} those it could name
 * @param quoted the words that are released; empty if none are
 * @param proposedWords the text a quote is cut from
 * @param mayWrite marketers and agents; {@code mayQuote} marketers, where the author agreed; {@code mayPropose} agents
 */
@TemplateData
record LetterView(
        InboxView.Letter letter,
        String customerHref,
        List<Chosen> choices,
        String done,
        String fault,
        List<Named> improvements,
        List<Named> others,
        String consent,
        String quoted,
        String proposedWords,
        List<Deed> trail,
        boolean mayWrite,
        boolean mayQuote,
        boolean mayPropose) {

    /** What was chosen for a question, in words. */
    @TemplateData
    record Chosen(String question, String answer) {}

    @TemplateData
    record Named(String key, String title, String href) {}

    @TemplateData
    record Deed(String what, String about, String who, String when) {}
}
