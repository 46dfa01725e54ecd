package io.winback.survey.results;

import io.winback.platform.security.Roles;
import io.winback.survey.invitation.InvitationService;
import io.winback.survey.questionnaire.QuestionnaireService;
import io.winback.survey.questionnaire.UnknownSurvey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The results of a survey. */
@Path("/api/surveys/{key}/results")
@Tag(name = "Surveys")
class ResultsResource {

    private final QuestionnaireService questionnaires;
    private final InvitationService invitations;
    private final ReasonCounts counts;

    ResultsResource(QuestionnaireService questionnaires, InvitationService invitations, ReasonCounts counts) {
        this.questionnaires = questionnaires;
        this.invitations = invitations;
        this.counts = counts;
    }

    @GET
    @RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
    @Operation(
            operationId = "getSurveyResults",
            summary = "Show counts and shares by churn reason, beside the reference 65/15/10/10")
    public ResultsResponse get(@PathParam("key") String key) {
        var questionnaire = questionnaires
                .current(key)
                .orElseThrow(() -> UnknownSurvey.problem(key))
                .questionnaire();
        return new Results(questionnaire, invitations.invited(key), counts.of(key)).response();
    }
}
