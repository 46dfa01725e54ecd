package io.winback.campaign.site.draft;

import io.quarkus.qute.TemplateData;
import java.util.List;

/** The templates, by the customers they are for. */
@TemplateData
record ChooseView(List<Group> groups) {

    @TemplateData
    record Group(String id, String title, List<Choice> choices) {}

    /** A template; title and text in one of our languages. */
    @TemplateData
    record Choice(String href, String title, String about) {}
}
