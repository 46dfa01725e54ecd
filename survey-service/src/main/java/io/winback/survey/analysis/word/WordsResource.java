package io.winback.survey.analysis.word;

import io.winback.platform.security.Roles;
import io.winback.survey.analysis.SelectionQuestion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The words customers use most. */
@Path("/api/surveys/{key}/words")
@Tag(name = "Results")
class WordsResource {

    private final WordsService service;

    WordsResource(WordsService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
    @Operation(
            operationId = "getSurveyWords",
            summary = "The words most frequent in what was written, by language; what only few wrote is hidden")
    public WordsResponse get(@PathParam("key") String key, @BeanParam SelectionQuestion question) {
        return service.words(key, question);
    }
}
