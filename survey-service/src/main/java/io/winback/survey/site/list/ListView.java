package io.winback.survey.site.list;

import io.quarkus.qute.TemplateData;
import io.winback.survey.questionnaire.Survey;
import java.util.List;

/**
 * Surveys.
 *
 * @param nextHref empty on the last page; {@code firstHref} on the first
 */
@TemplateData
record ListView(List<Row> rows, String nextHref, String firstHref) {

    /** A survey in the list. */
    @TemplateData
    record Row(String key, String name, int version, String languages) {

        static Row of(Survey survey) {
            var questionnaire = survey.questionnaire();
            return new Row(
                    questionnaire.key(),
                    questionnaire.name(),
                    questionnaire.version(),
                    String.join(", ", questionnaire.languages()));
        }
    }
}
