package io.winback.survey.answer;

import io.winback.platform.csv.CsvTable;
import io.winback.platform.security.Roles;
import io.winback.platform.web.Problem;
import io.winback.survey.questionnaire.Mode;
import io.winback.survey.questionnaire.Question;
import io.winback.survey.questionnaire.Survey;
import io.winback.survey.questionnaire.SurveyService;
import io.winback.survey.questionnaire.UnknownSurvey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All answers to a survey as a file, for a table or a warehouse of the shop's own. */
@Path("/api/surveys/{key}/answers")
@Tag(name = "Answers")
class AnswerFileResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String SUMMARY =
            "All answers to a survey as a file, in the order in which they were first given";
    private static final String DESCRIPTION =
            "NDJSON, a line for each; with Accept: text/csv a table. Of any length, sent as it is read. A confidential survey has none.";

    private final AnswerFile files;
    private final SurveyService surveys;

    AnswerFileResource(AnswerFile files, SurveyService surveys) {
        this.files = files;
        this.surveys = surveys;
    }

    @GET
    @Produces(NDJSON)
    @RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
    @Operation(operationId = "exportAnswers", summary = SUMMARY, description = DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
    public Response ndjson(@PathParam("key") String key, @Valid @BeanParam AnswerQuestion question) {
        shown(key);
        return file(files.ndjson(question.filter(key)), NDJSON);
    }

    @GET
    @Produces("text/csv;qs=0.5")
    @RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
    @Operation(operationId = "exportAnswersAsTable", summary = SUMMARY, description = DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response csv(@PathParam("key") String key, @Valid @BeanParam AnswerQuestion question) {
        return file(files.csv(question.filter(key), questions(shown(key))), CsvTable.MEDIA_TYPE);
    }

    /** Of all versions, in the order in which they were first asked. */
    private List<String> questions(String key) {
        return surveys.versions(key, Integer.MAX_VALUE, Integer.MAX_VALUE).stream()
                .sorted(Comparator.comparing(Survey.Version::number))
                .flatMap(version -> version.questionnaire().questions().stream())
                .map(Question::key)
                .distinct()
                .toList();
    }

    /** The survey, if single answers to it may be shown. */
    private String shown(String key) {
        var survey = surveys.find(key).orElseThrow(() -> UnknownSurvey.problem(key));
        if (survey.questionnaire().mode() == Mode.CONFIDENTIAL) {
            throw Problem.of(
                    409,
                    "confidential-survey",
                    "Confidential survey",
                    "Nobody sees single answers to it; GET /api/surveys/" + key + "/results has the sums.");
        }
        return key;
    }

    private static Response file(StreamingOutput content, String type) {
        return Response.ok(content, type).build();
    }
}
