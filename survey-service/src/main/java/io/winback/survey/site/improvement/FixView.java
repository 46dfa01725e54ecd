package io.winback.survey.site.improvement;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * Asks before customers are told.
 *
 * @param expected how many will be told, as the form sends it
 * @param says what will happen
 * @param fault why it was not done; empty if it was not tried
 * @param otherHref to the other choice: those told before, too, or not
 */
@TemplateData
record FixView(
        String key,
        String title,
        String back,
        boolean again,
        long expected,
        List<String> says,
        String fault,
        List<ImprovementView.Text> texts,
        String action,
        String otherHref,
        String otherText) {}
