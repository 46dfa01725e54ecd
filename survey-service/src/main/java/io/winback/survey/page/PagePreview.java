package io.winback.survey.page;

import io.winback.survey.questionnaire.Questionnaire;
import io.winback.survey.questionnaire.Values;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;

/** Shows a questionnaire, published or not, as customers will see it. */
@Singleton
public class PagePreview {

    private final Pages pages;
    private final PageStyle style;

    PagePreview(Pages pages, PageStyle style) {
        this.pages = pages;
        this.style = style;
    }

    /** A whole page: it can be filled in to see where it leads, and cannot be sent. */
    public String html(Questionnaire questionnaire, String language) {
        return pages.inert(new FormPage(questionnaire, language, Values.NONE, Map.of(), false, Instant.EPOCH, ""));
    }

    /** Value of the header Content-Security-Policy for it; {@code frames} may show it, such as {@code 'self'}. */
    public String policy(String frames) {
        return style.policy()
                .replace("frame-ancestors 'none'", "frame-ancestors " + frames)
                .replace("form-action 'self'", "form-action 'none'");
    }
}
