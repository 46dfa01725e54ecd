package io.winback.survey.operations;

import io.winback.platform.security.ApiKeys;
import io.winback.platform.security.Roles;
import io.winback.platform.web.Problem;
import io.winback.survey.answer.AnswerService;
import io.winback.survey.answer.SurveyAnswered;
import io.winback.survey.contact.ContactRequested;
import io.winback.survey.contact.ContactService;
import io.winback.survey.hostility.ExclusionProposed;
import io.winback.survey.hostility.Proposals;
import io.winback.survey.improvement.AnnouncementWorker;
import io.winback.survey.improvement.ImprovementAnnounced;
import io.winback.survey.questionnaire.QuestionnaireService;
import io.winback.survey.questionnaire.SurveyPublished;
import io.winback.survey.quote.QuoteChanged;
import io.winback.survey.quote.QuoteService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For those who run the service. */
@Path("/api/operations/survey")
@Tag(name = "Operations")
class OperationsResource {

    private final Accounts accounts;
    private final ApiKeys keys;
    private final AnswerService answers;
    private final QuestionnaireService questionnaires;
    private final ContactService contacts;
    private final AnnouncementWorker announcements;
    private final QuoteService quotes;
    private final Proposals proposals;

    OperationsResource(
            Accounts accounts,
            ApiKeys keys,
            AnswerService answers,
            QuestionnaireService questionnaires,
            ContactService contacts,
            AnnouncementWorker announcements,
            QuoteService quotes,
            Proposals proposals) {
        this.accounts = accounts;
        this.keys = keys;
        this.answers = answers;
        this.questionnaires = questionnaires;
        this.contacts = contacts;
        this.announcements = announcements;
        this.quotes = quotes;
        this.proposals = proposals;
    }

    @GET
    @Path("/accounts")
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(operationId = "getAccounts", summary = "Count what the service holds")
    public AccountsResponse accounts() {
        return accounts.now();
    }

    @GET
    @Path("/keys")
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(operationId = "listKeys", summary = "List the API keys, without their secrets")
    public List<ApiKeys.Listed> keys() {
        return keys.list();
    }

    @POST
    @Path("/republish")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "republish",
            summary =
                    "Tell the current state again, with the versions it has: survey.answered.v1, survey.published.v1, improvement.announced.v1, exclusion.proposed.v1, quote.changed.v1 or contact.requested.v1 (with contact.closed.v1)")
    public RepublishResponse republish(@QueryParam("type") @DefaultValue("") String type) {
        return switch (type) {
            case SurveyAnswered.TYPE -> new RepublishResponse(type, republishAnswers());
            case SurveyPublished.TYPE -> new RepublishResponse(type, questionnaires.republish());
            case ContactRequested.TYPE -> new RepublishResponse(type, contacts.republish());
            case ImprovementAnnounced.TYPE -> new RepublishResponse(type, announcements.republish());
            case ExclusionProposed.TYPE -> new RepublishResponse(type, proposals.republish());
            case QuoteChanged.TYPE -> new RepublishResponse(type, quotes.republish());
            default ->
                throw Problem.ofField(
                        400,
                        "unknown-event-type",
                        "Unknown event type",
                        "type",
                        "Send type=" + SurveyAnswered.TYPE + ", type=" + SurveyPublished.TYPE + ", type="
                                + ImprovementAnnounced.TYPE + ", type=" + ExclusionProposed.TYPE + ", type="
                                + QuoteChanged.TYPE + " or type="
                                + ContactRequested.TYPE + ".");
        };
    }

    private long republishAnswers() {
        var total = 0L;
        var told = answers.republish(0);
        while (told.answers() > 0) {
            total += told.answers();
            told = answers.republish(told.lastVersion());
        }
        return total;
    }
}
