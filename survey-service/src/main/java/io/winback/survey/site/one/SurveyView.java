package io.winback.survey.site.one;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * One survey.
 *
 * @param notes where it stands
 * @param results where its results are; empty for a draft, which has none
 * @param tabs to choose between what is answered and the draft; empty where there is only one
 * @param title and intro of the page customers see, in {@code language}
 * @param tells what an answer leads to
 * @param json where what was written last can be had
 */
@TemplateData
record SurveyView(
        String key,
        String name,
        String href,
        String state,
        boolean open,
        String mode,
        String published,
        List<String> notes,
        String done,
        String results,
        May may,
        List<Tab> tabs,
        String title,
        String intro,
        String language,
        List<QuestionView> questions,
        List<String> tells,
        List<VersionRow> versions,
        String json,
        String write) {

    /** What the reader may do here. */
    @TemplateData
    record May(boolean publish, boolean close, boolean open) {}

    @TemplateData
    record Tab(String href, String text, boolean current) {}

    @TemplateData
    record VersionRow(
            int number, String name, String languages, int questions, String published, String by, String json) {}
}
