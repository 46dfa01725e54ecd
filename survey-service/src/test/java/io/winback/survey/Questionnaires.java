package io.winback.survey;

import io.winback.platform.events.EventJson;
import io.winback.survey.questionnaire.Kind;
import io.winback.survey.questionnaire.Mode;
import io.winback.survey.questionnaire.Questionnaire;
import io.winback.survey.questionnaire.QuestionnaireService;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;

/** Publishes surveys of tests. */
@Singleton
public class Questionnaires {

    private final QuestionnaireService service;
    private final EventJson json;

    Questionnaires(QuestionnaireService service, EventJson json) {
        this.service = service;
        this.json = json;
    }

    /** One question of every kind, with questions that depend on others, not all of it in all of its languages. */
    public Questionnaire everyKind() {
        try (var file = Questionnaires.class.getResourceAsStream("/questionnaires/every-kind.json")) {
            return json.mapper().readValue(file, Questionnaire.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Publishes {@link #everyKind} under a key of its own, changed as said; returns the key. */
    public String published(String key, UnaryOperator<Questionnaire> change) {
        var it = everyKind();
        service.publish(change.apply(new Questionnaire(
                key,
                it.version(),
                it.name(),
                it.mode(),
                it.changeable(),
                it.languages(),
                it.title(),
                it.intro(),
                it.questions())));
        return key;
    }

    public static Questionnaire confidential(Questionnaire it) {
        return with(it, Mode.CONFIDENTIAL, false);
    }

    public static Questionnaire withoutItsTexts(Questionnaire it) {
        return new Questionnaire(
                it.key(),
                it.version(),
                it.name(),
                it.mode(),
                it.changeable(),
                it.languages(),
                it.title(),
                it.intro(),
                it.questions().stream()
                        .filter(question -> question.kind() != Kind.TEXT)
                        .toList());
    }

    public static Questionnaire onceForAll(Questionnaire it) {
        return with(it, it.mode(), false);
    }

    private static Questionnaire with(Questionnaire it, Mode mode, boolean changeable) {
        return new Questionnaire(
                it.key(),
                it.version(),
                it.name(),
                mode,
                changeable,
                it.languages(),
                it.title(),
                it.intro(),
                it.questions());
    }
}
