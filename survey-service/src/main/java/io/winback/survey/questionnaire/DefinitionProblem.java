package io.winback.survey.questionnaire;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;

/** The answer to a definition that cannot be asked as it is. */
final class DefinitionProblem {

    private static final int BAD_REQUEST = 400;

    private DefinitionProblem() {}

    static HttpProblem of(List<Place> places) {
        return HttpProblem.builder()
                .withStatus(BAD_REQUEST)
                .withType(URI.create("/problems/survey-incomplete"))
                .withTitle("Survey incomplete")
                .withDetail("Mend the fields listed in violations and send the whole survey again.")
                .with("violations", places)
                .build();
    }
}
