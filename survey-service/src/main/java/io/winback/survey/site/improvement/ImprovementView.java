package io.winback.survey.site.improvement;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * One improvement.
 *
 * @param rule which answers name it by themselves
 * @param done what was done just now; empty if nothing was
 * @param hints what is worth a look before a fix is told
 * @param since answers that name it although it was fixed, in words; empty where there are none
 * @param mayWrite whether the reader may say that it is fixed; {@code mayName} whose answers name it
 */
@TemplateData
record ImprovementView(
        String key,
        String title,
        String state,
        boolean open,
        String rule,
        String done,
        List<String> hints,
        String since,
        List<Tile> tiles,
        List<Text> texts,
        List<Answer> answers,
        boolean mayWrite,
        boolean mayName,
        String href,
        String json,
        String nextHref,
        String firstHref) {

    @TemplateData
    record Tile(String name, String number, String text) {}

    /** What is told in a language. */
    @TemplateData
    record Text(String code, String language, String text) {}

    /** Who named it, and in which words. */
    @TemplateData
    record Answer(
            String customer,
            String href,
            String when,
            String language,
            String reason,
            String how,
            List<String> texts,
            String removeHref) {}
}
