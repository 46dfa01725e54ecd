package io.winback.survey.site.one;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * Asks before something that customers notice.
 *
 * @param faults why it was not done, in English; empty if it was not tried
 */
@TemplateData
record ConfirmView(
        String key,
        String name,
        String back,
        String title,
        List<String> texts,
        String action,
        String button,
        List<String> faults) {}
