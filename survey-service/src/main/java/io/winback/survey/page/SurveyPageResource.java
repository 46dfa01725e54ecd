package io.winback.survey.page;

import io.micrometer.core.instrument.MeterRegistry;
import io.winback.survey.answer.AnswerGiven;
import io.winback.survey.answer.AnswerService;
import io.winback.survey.answer.StoredAnswer;
import io.winback.survey.questionnaire.Fault;
import io.winback.survey.questionnaire.FilledForm;
import io.winback.survey.questionnaire.Meaning;
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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

    @GET
    @Path("/{token}")
    @Operation(hidden = true)
    public Response show(
            @PathParam("token") String token,
            @QueryParam("lang") @Nullable String lang,
            @QueryParam("reason") @Nullable String reason,
            @Context HttpHeaders headers) {
        return door.open(token, lang, headers, survey -> {
            var given = answers.find(survey.link().invitationId());
            var marked = marked(survey, reason);
            var values = new HashMap<>(given.map(StoredAnswer::values).orElse(Map.of()));
            values.putAll(marked);
            var keep = marked.isEmpty() ? "" : "&reason=" + reason;
            return door.page(OK, pages.form(form(survey, values, Map.of(), given.isPresent(), keep)));
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
            var first = new HashMap<String, String>();
            fields.forEach((name, values) -> first.put(name, values.get(0)));
            var filled = survey.questionnaire().fill(first);
            return filled.complete() ? stored(token, survey, filled) : shownAgain(survey, first, filled);
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
            metrics.counter("winback.survey.answers", "survey", survey.link().survey(), "reason", given.reason())
                    .increment();
        }
        return seeOther(token + "/thanks", survey.language());
    }

    private Response shownAgain(OpenSurvey survey, Map<String, String> typed, FilledForm filled) {
        var before = answers.find(survey.link().invitationId()).isPresent();
        return door.page(UNPROCESSABLE, pages.form(form(survey, typed, filled.faults(), before, "")));
    }

    private static FormPage form(
            OpenSurvey survey, Map<String, String> values, Map<String, Fault> faults, boolean answered, String keep) {
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

    /** The choice a one-click answer in the mail marks, if the survey has it. */
    private static Map<String, String> marked(OpenSurvey survey, @Nullable String reason) {
        return survey.questionnaire().questions().stream()
                .filter(question -> question.meaning() == Meaning.REASON)
                .filter(question -> question.options().stream()
                        .anyMatch(option -> option.code().equals(reason)))
                .findFirst()
                .map(question ->
                        Map.of(question.key(), Optional.ofNullable(reason).orElse("")))
                .orElse(Map.of());
    }
}
