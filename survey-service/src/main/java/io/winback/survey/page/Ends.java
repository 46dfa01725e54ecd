package io.winback.survey.page;

import io.winback.survey.questionnaire.Kind;
import io.winback.survey.questionnaire.Question;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the lowest and the highest number of a question mean: in the words of the survey, or else in ours. */
record Ends(Question question, PageMessages messages) {

    @Nullable
    Map<String, String> low() {
        return question.scale() == null ? null : question.scale().low();
    }

    @Nullable
    Map<String, String> high() {
        return question.scale() == null ? null : question.scale().high();
    }

    String ourLow() {
        return switch (question.kind()) {
            case NPS -> messages.npsLow();
            case CSAT -> messages.csatLow();
            default -> "";
        };
    }

    String ourHigh() {
        return question.kind() == Kind.NPS
                ? messages.npsHigh()
                : question.kind() == Kind.CSAT ? messages.csatHigh() : "";
    }
}
