package io.winback.survey;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import io.winback.survey.questionnaire.Questionnaire;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The built-in questionnaire, without the service. */
public final class ChurnReason {

    private ChurnReason() {}

    public static Questionnaire questionnaire() {
        try (var file = ChurnReason.class.getResourceAsStream("/questionnaires/churn-reason.json")) {
            return JsonMapper.builder()
                    .addModule(new ParameterNamesModule())
                    .build()
                    .readValue(file, Questionnaire.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
