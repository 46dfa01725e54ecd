package io.winback.survey.site.one;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A question with the questions its answers lead to.
 *
 * @param language of its texts
 * @param facts how it is answered
 * @param meaning what it tells others; empty for nothing
 * @param ways in which it goes on; empty for most
 */
@TemplateData
record QuestionView(
        String key,
        String text,
        String language,
        List<String> facts,
        String meaning,
        List<Choice> choices,
        List<Way> ways) {

    /** An option. */
    @TemplateData
    record Choice(String code, String text) {}

    /** The questions some answers lead to. */
    @TemplateData
    record Way(String answers, List<QuestionView> questions) {}
}
