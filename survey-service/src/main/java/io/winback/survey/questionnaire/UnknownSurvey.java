package io.winback.survey.questionnaire;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.winback.platform.web.Problem;

/** The answer to a question about a survey that does not exist. */
public final class UnknownSurvey {

    private UnknownSurvey() {}

    public static HttpProblem problem(String key) {
        return Problem.of(
                404,
                "unknown-survey",
                "Unknown survey",
                "There is no survey " + key + "; GET /api/surveys lists those there are.");
    }

    static HttpProblem version(String key, int version) {
        return Problem.of(
                404,
                "unknown-survey",
                "Unknown survey",
                "There is no version " + version + " of " + key + "; GET /api/surveys/" + key
                        + "/versions lists them.");
    }
}
