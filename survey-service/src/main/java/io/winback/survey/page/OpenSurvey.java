package io.winback.survey.page;

import io.winback.survey.invitation.SurveyLink;
import io.winback.survey.questionnaire.Questionnaire;

/** A survey that the holder of the link may answer now, in the language of the page. */
record OpenSurvey(SurveyLink link, Questionnaire questionnaire, String language) {

    OpenSurvey in(Questionnaire version) {
        return new OpenSurvey(link, version, language);
    }
}
