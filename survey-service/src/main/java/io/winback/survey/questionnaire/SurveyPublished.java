package io.winback.survey.questionnaire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.outbox.OutboxEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Body of {@code survey.published.v1}. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SurveyPublished(
        String survey,
        int version,
        String name,
        Mode mode,
        SurveyState state,
        List<String> languages,
        List<String> reasons,
        List<String> needs,
        List<String> products,
        @Nullable Ask ask,
        Instant publishedAt) {

    public static final String TYPE = "survey.published.v1";

    /** As many choices as a mail shows of one question in words; of numbers, a scale's. */
    private static final int MOST_CHOICES = 7;

    /** The first question, where a mail can ask it. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Ask(
            String question,
            Kind kind,
            Map<String, String> text,
            @Nullable Map<String, String> low,
            @Nullable Map<String, String> high,
            List<Choice> choices) {}

    /** @param text absent for a number, which is its own */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Choice(String code, @Nullable Map<String, String> text) {}

    /** None for a survey that was never published. */
    static Optional<OutboxEvent> envelope(Survey survey) {
        return survey.published()
                .map(published -> new OutboxEvent(
                        "winback.definitions",
                        "survey/" + survey.key(),
                        TYPE,
                        of(published),
                        Objects.requireNonNull(survey.changedAt())));
    }

    static SurveyPublished of(PublishedQuestionnaire published) {
        var questionnaire = published.questionnaire();
        return new SurveyPublished(
                questionnaire.key(),
                questionnaire.version(),
                questionnaire.name(),
                questionnaire.mode(),
                published.state(),
                questionnaire.languages(),
                Stream.concat(
                                codes(questionnaire, Meaning.REASON).stream(),
                                codes(questionnaire, Meaning.SUB_REASON).stream())
                        .toList(),
                codes(questionnaire, Meaning.NEED),
                told(questionnaire, Meaning.FAMILIARITY)
                        .flatMap(question -> Stream.ofNullable(question.product()))
                        .distinct()
                        .toList(),
                ask(questionnaire),
                published.publishedAt());
    }

    private static List<String> codes(Questionnaire questionnaire, Meaning meaning) {
        return told(questionnaire, meaning)
                .flatMap(question -> question.codes().stream())
                .distinct()
                .toList();
    }

    /** Of a confidential survey nothing is told but that it was answered. */
    private static Stream<Question> told(Questionnaire questionnaire, Meaning meaning) {
        return questionnaire.mode() == Mode.CONFIDENTIAL ? Stream.empty() : questionnaire.with(meaning);
    }

    /** None of a confidential survey: what was clicked in a mail would stand in the address beside whose link it is. */
    private static @Nullable Ask ask(Questionnaire questionnaire) {
        return questionnaire.mode() == Mode.CONFIDENTIAL
                ? null
                : ask(questionnaire.questions().get(0));
    }

    private static @Nullable Ask ask(Question first) {
        var few = first.kind() == Kind.SINGLE
                && first.options().size() > 1
                && first.options().size() <= MOST_CHOICES;
        if (!few && !first.kind().isNumber()) {
            return null;
        }
        var scale = first.scale();
        var choices = few
                ? first.options().stream()
                        .map(option -> new Choice(option.code(), option.text()))
                        .toList()
                : first.codes().stream().map(number -> new Choice(number, null)).toList();
        return new Ask(
                first.key(),
                first.kind(),
                first.text(),
                scale == null ? null : scale.low(),
                scale == null ? null : scale.high(),
                choices);
    }
}
