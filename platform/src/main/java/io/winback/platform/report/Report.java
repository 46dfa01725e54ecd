package io.winback.platform.report;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * Figures to be shown as a page, in one language.
 *
 * @param lead whom and when they are about
 * @param notes what a reader must know before he reads them
 * @param filters what may be asked; none for a report without a form
 * @param sections in their order
 * @param reckoned how the figures come about, a paragraph each
 */
@TemplateData
public record Report(
        String title,
        String lead,
        List<Note> notes,
        List<Filter> filters,
        List<Section> sections,
        List<String> reckoned) {

    /**
     * What a reader must know.
     *
     * @param lang the language it is in, where that is another than the page's; empty otherwise
     */
    @TemplateData
    public record Note(String text, String lang) {

        public static Note of(String text) {
            return new Note(text, "");
        }

        /** What only English has words for. */
        public static Note english(String text) {
            return new Note(text, "en");
        }
    }
}
