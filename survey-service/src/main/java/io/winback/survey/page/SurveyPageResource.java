package io.winback.survey.page;

import io.micrometer.core.instrument.MeterRegistry;
import io.winback.survey.answer.AnswerGiven;
import io.winback.survey.answer.AnswerService;
import io.winback.survey.questionnaire.Fault;
import io.winback.survey.questionnaire.FilledForm;
import io.winback.survey.questionnaire.Values;
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
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The survey behind the link of a mail. Looking records nothing; an answer is stored by POST only. */
@Path("/s")
@PermitAll
class SurveyPageResource {

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;
    private static final int SEE_OTHER = 303;

    private final Door door;
    private final Pages pages;
    private final AnswerService answers;
    private final MeterRegistry metrics;

    SurveyPageResource(Door door, Pages pages, AnswerService answers, MeterRegistry metrics) {
        this.door = door;
        this.pages = pages;
        this.answers = answers;
        this.metrics = metrics;
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
            var given = answers.find(survey.link().invitationId());
            var marks = survey.questionnaire().marks(address.getQueryParameters());
            var values = given.orElse(Values.NONE).marked(marks);
            return door.page(OK, pages.form(form(survey, values, Map.of(), given.isPresent(), kept(marks))));
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
            MultivaluedMap<String, String> fields) {
        return door.open(token, lang, headers, survey -> {
            var filled = survey.questionnaire().fill(fields);
            return filled.complete() ? stored(token, survey, filled) : shownAgain(survey, fields, filled);
        });
    }

    @GET
    @Path("/{token}/thanks")
    @Operation(hidden = true)
    public Response thanks(
            @PathParam("token") String token, @QueryParam("lang") @Nullable String lang, @Context HttpHeaders headers) {
        return door.open(
                token, lang, headers, survey -> answers.find(survey.link().invitationId())
                        .map(given -> door.page(OK, pages.thanks(survey, token, given)))
                        .orElseGet(() -> seeOther(token, survey.language())));
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

    private Response stored(String token, OpenSurvey survey, FilledForm filled) {
        var given = AnswerGiven.of(survey.questionnaire(), filled, survey.language());
        if (answers.answer(survey.link(), given)) {
            metrics.counter("winback.survey.answers", "survey", survey.link().survey())
                    .increment();
        }
        return seeOther(token + "/thanks", survey.language());
    }

    private Response shownAgain(OpenSurvey survey, Map<String, List<String>> sent, FilledForm filled) {
        var before = answers.find(survey.link().invitationId()).isPresent();
        var typed = survey.questionnaire().typed(sent);
        return door.page(UNPROCESSABLE, pages.form(form(survey, typed, filled.faults(), before, "")));
    }

    private static FormPage form(
            OpenSurvey survey, Values values, Map<String, Fault> faults, boolean answered, String keep) {
        return new FormPage(
                survey.questionnaire(),
                survey.language(),
                values,
                faults,
                answered,
                survey.link().expiresAt(),
                keep);
    }

    /** A relative address, so that whatever stands in front of the service keeps its own. */
    private static Response seeOther(String path, String language) {
        return Response.status(SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/s/" + path + "?lang=" + language)
                .build();
    }

    /** What a change of language must not lose. */
    private static String kept(Map<String, List<String>> marks) {
        return marks.entrySet().stream()
                .flatMap(question -> question.getValue().stream().map(code -> "&" + question.getKey() + "=" + code))
                .collect(Collectors.joining());
    }
}
