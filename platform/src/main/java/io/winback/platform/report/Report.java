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
        List<String> notes,
        List<Filter> filters,
        List<Section> sections,
        List<String> reckoned) {}
