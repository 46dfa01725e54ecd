package io.winback.survey.page;

import io.vertx.core.http.HttpServerRequest;
import io.winback.survey.answer.AnswerGiven;
import io.winback.survey.answer.AnswerService;
import io.winback.survey.questionnaire.FilledForm;
import io.winback.survey.questionnaire.QuestionnaireService;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The survey behind the link of a mail. Looking records nothing; an answer is stored by POST only. */
@Path("/s")
@PermitAll
class SurveyPageResource {

    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final int SEE_OTHER = 303;

    private final Door door;
    private final Forms forms;
    private final Pages pages;
    private final Shown shown;
    private final Suspicions suspicions;
    private final QuestionnaireService questionnaires;
    private final AnswerService answers;

    SurveyPageResource(
            Door door,
            Forms forms,
            Pages pages,
            Shown shown,
            Suspicions suspicions,
            QuestionnaireService questionnaires,
            AnswerService answers) {
        this.door = door;
        this.forms = forms;
        this.pages = pages;
        this.shown = shown;
        this.suspicions = suspicions;
        this.questionnaires = questionnaires;
        this.answers = answers;
    }

    /** A choice in the address, as a one-click answer in a mail has it ({@code ?reason=SERVICE}), is marked and nothing more. */
    @GET
    @Path("/{token}")
    @Operation(hidden = true)
    public Response show(
            @PathParam("token") String token,
            @QueryParam("lang") @Nullable String lang,
            @Context HttpHeaders headers,
            @Context UriInfo address) {
        return door.open(token, lang, headers, survey -> {
            var standing = answers.standing(survey.link());
            if (standing.closed()) {
                return door.closed(survey.language());
            }
            if (standing.given().isPresent() && !survey.questionnaire().changeable()) {
                return door.page(OK, pages.answered(survey));
            }
            return door.page(OK, forms.show(survey, standing.given(), address.getQueryParameters()));
        });
    }

    @POST
    @Path("/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(
            @PathParam("token") String token,
            @QueryParam("lang") @Nullable String lang,
            @Context HttpHeaders headers,
            @Context HttpServerRequest request,
            MultivaluedMap<String, String> fields) {
        return door.open(token, lang, headers, survey -> {
            var read = asRead(survey, fields);
            var filled = read.questionnaire().fill(fields);
            return filled.complete()
                    ? stored(token, read, given(read, filled, fields, request))
                    : shownAgain(read, fields, filled);
        });
    }

    @GET
    @Path("/{token}/thanks")
    @Operation(hidden = true)
    public Response thanks(
            @PathParam("token") String token, @QueryParam("lang") @Nullable String lang, @Context HttpHeaders headers) {
        return door.open(token, lang, headers, survey -> {
            var standing = answers.standing(survey.link());
            return standing.closed()
                    ? door.closed(survey.language())
                    : standing.given()
                            .map(given -> door.page(OK, pages.thanks(survey, token, given)))
                            .orElseGet(() -> seeOther(token, survey.language()));
        });
    }

    /** What is no link at all leads to the page of a link that does not work. */
    @GET
    @Operation(hidden = true)
    public Response lost(@QueryParam("lang") @Nullable String lang, @Context HttpHeaders headers) {
        return door.wrong(lang, headers);
    }

    @GET
    @Path("/{token}/{rest:.+}")
    @Operation(hidden = true)
    public Response lostBelow(@QueryParam("lang") @Nullable String lang, @Context HttpHeaders headers) {
        return door.wrong(lang, headers);
    }

    /** In the version the form was shown in, as its answer is one to that, whatever was published meanwhile. */
    private OpenSurvey asRead(OpenSurvey survey, Map<String, List<String>> fields) {
        var current = survey.questionnaire();
        return shown.read(survey.link(), fields)
                .filter(seen -> seen.version() < current.version())
                .map(seen -> survey.in(questionnaires.version(current.key(), seen.version())))
                .orElse(survey);
    }

    private AnswerGiven given(
            OpenSurvey survey, FilledForm filled, Map<String, List<String>> fields, HttpServerRequest request) {
        var address = request.remoteAddress();
        var suspicion =
                suspicions.of(survey.link(), fields, address == null ? "" : String.valueOf(address.hostAddress()));
        return new AnswerGiven(survey.questionnaire(), survey.language(), filled.values(), suspicion);
    }

    /** The same answer again is no change: whoever sends it twice is thanked twice. */
    private Response stored(String token, OpenSurvey survey, AnswerGiven given) {
        return switch (answers.answer(survey.link(), given)) {
            case NEW, CHANGED, SAME -> seeOther(token + "/thanks", survey.language());
            case SETTLED -> door.page(CONFLICT, pages.answered(survey));
            case CLOSED -> door.closed(survey.language());
        };
    }

    private Response shownAgain(OpenSurvey survey, Map<String, List<String>> sent, FilledForm filled) {
        var standing = answers.standing(survey.link());
        return standing.closed()
                ? door.closed(survey.language())
                : door.page(
                        UNPROCESSABLE, forms.showAgain(survey, standing.given().isPresent(), sent, filled));
    }

    /** A relative address, so that whatever stands in front of the service keeps its own. */
    private static Response seeOther(String path, String language) {
        return Response.status(SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/s/" + path + "?lang=" + language)
                .build();
    }
}
