package io.winback.survey.site.one;

import io.quarkus.qute.TemplateData;
import java.util.List;

/** How customers see a survey, in one of its languages. */
@TemplateData
record PreviewView(
        String name,
        String back,
        String title,
        String href,
        List<Choice> languages,
        List<Choice> what,
        String frameHref) {

    /** One to choose from. */
    @TemplateData
    record Choice(String value, String text, boolean chosen) {}
}
