package io.winback.survey.questionnaire;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.winback.platform.web.Problem;

/** Answers to what the state of a survey does not allow. */
final class SurveyRefusal {

    private static final int CONFLICT = 409;

    private SurveyRefusal() {}

    static HttpProblem exists(String key) {
        return Problem.ofField(
                CONFLICT,
                "survey-exists",
                "Survey exists",
                "key",
                "There is a survey " + key + "; choose another key.");
    }

    static HttpProblem published(String key) {
        return state(
                key + " has no draft to forget. What was published stays, as answers refer to it; close it instead.");
    }

    static HttpProblem neverPublished(String key) {
        return state(key + " was never published; publish it first, or forget the draft.");
    }

    static HttpProblem toldInFull(String key) {
        return state(
                key
                        + " is confidential and was closed: all its answers are told in sums, beside which new ones would show. Clone it to ask again.");
    }

    private static HttpProblem state(String detail) {
        return Problem.of(CONFLICT, "survey-state", "Survey state", detail);
    }
}
