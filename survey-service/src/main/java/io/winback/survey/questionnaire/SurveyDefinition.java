package io.winback.survey.questionnaire;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A survey as a marketer writes it, and as it is shown.
 *
 * @param mode default IDENTIFIED; settled by the first publication
 * @param changeable whether an answer may be given again until the invitation expires; default true, and false where nobody
 *     learns single answers
 */
@RegisterForReflection
public record SurveyDefinition(
        @Schema(required = true, description = "For marketers.", examples = "After the first order")
        String name,

        @Nullable Mode mode,
        @Nullable Boolean changeable,

        @Schema(required = true, description = "Language tags; every text exists in the first and falls back to it.")
        List<String> languages,

        @Schema(required = true, description = "By language.")
        Map<String, String> title,

        @Schema(required = true, description = "What the answer is for and how long it takes, by language.")
        Map<String, String> intro,

        @Schema(required = true) List<Question> questions) {

    @SuppressWarnings("NullAway") // a request may leave out or null anything; the checks say so
    public SurveyDefinition {
        mode = mode == null ? Mode.IDENTIFIED : mode;
        changeable = changeable == null ? mode == Mode.IDENTIFIED : changeable;
        languages = languages == null
                ? List.of()
                : languages.stream().filter(Objects::nonNull).toList();
        questions = questions == null
                ? List.of()
                : questions.stream().filter(Objects::nonNull).toList();
    }

    public static SurveyDefinition of(Questionnaire questionnaire) {
        return new SurveyDefinition(
                questionnaire.name(),
                questionnaire.mode(),
                questionnaire.changeable(),
                questionnaire.languages(),
                questionnaire.title(),
                questionnaire.intro(),
                questionnaire.questions());
    }

    SurveyDefinition named(String other) {
        return new SurveyDefinition(other, mode, changeable, languages, title, intro, questions);
    }

    /** A draft under the key. */
    Questionnaire under(String key) {
        return new Questionnaire(
                key,
                0,
                name,
                Objects.requireNonNullElse(mode, Mode.IDENTIFIED),
                !Boolean.FALSE.equals(changeable),
                languages,
                title,
                intro,
                questions);
    }
}
