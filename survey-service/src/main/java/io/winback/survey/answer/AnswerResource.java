package io.winback.survey.answer;

import io.winback.platform.paging.Page;
import io.winback.platform.paging.PageToken;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What customers answered, one by one. */
@Path("/api/answers")
@Tag(name = "Answers")
class AnswerResource {

    private final AnswerList answers;

    AnswerResource(AnswerList answers) {
        this.answers = answers;
    }

    @GET
    @RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
    @Operation(operationId = "listAnswers", summary = "List answers, the latest first")
    public Page<AnswerResponse> list(
            @QueryParam("survey") @Nullable String survey,
            @Valid @BeanParam AnswerQuestion question,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("pageToken") @Nullable String pageToken) {
        var found = answers.before(PageToken.versionBefore(pageToken), question.filter(survey), limit + 1);
        return Page.of(found, limit, answer -> Long.toString(answer.version()));
    }
}
