package io.winback.survey.questionnaire;

import io.quarkus.security.identity.SecurityIdentity;
import io.winback.platform.idempotency.Idempotent;
import io.winback.platform.paging.Page;
import io.winback.platform.paging.PageToken;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Surveys under their stable keys, with their versions. */
@Path("/api/surveys")
@Tag(name = "Surveys")
@RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
class SurveyResource {

    static final String KEY = "[a-z0-9][a-z0-9-]{0,62}";

    private final SurveyService service;
    private final SecurityIdentity identity;

    SurveyResource(SurveyService service, SecurityIdentity identity) {
        this.service = service;
        this.identity = identity;
    }

    @GET
    @Operation(operationId = "listSurveys", summary = "List the surveys by key")
    public Page<SurveySummaryResponse> list(
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit, @RestQuery @Nullable String pageToken) {
        var found = service.list(PageToken.lastKey(pageToken), limit + 1).stream()
                .map(SurveySummaryResponse::of)
                .toList();
        return Page.of(found, limit, SurveySummaryResponse::key);
    }

    @GET
    @Path("/{key}")
    @Operation(operationId = "getSurvey", summary = "Show a survey: what is answered, and what is being written")
    public SurveyResponse get(@RestPath String key) {
        return service.find(key).map(SurveyResponse::of).orElseThrow(() -> UnknownSurvey.problem(key));
    }

    @PUT
    @Path("/{key}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "putSurvey",
            summary =
                    "Write the draft of a survey, which publish makes its next version; the same again changes nothing")
    public SurveyResponse put(
            @RestPath @Pattern(regexp = KEY) String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples =
                                                    @ExampleObject(
                                                            name = "after the first order",
                                                            value = SurveyExample.JSON)))
                    @NotNull
                    SurveyDefinition definition) {
        return SurveyResponse.of(service.put(key, definition));
    }

    @DELETE
    @Path("/{key}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "forgetSurveyDraft",
            summary = "Forget a draft, and the survey where it was never published; what was published stays")
    public void delete(@RestPath String key) {
        service.forgetDraft(key);
    }

    @POST
    @Path("/{key}/publish")
    @RolesAllowed(Roles.MARKETER)
    @Operation(operationId = "publishSurvey", summary = "Make the draft the version that is answered from now on")
    public SurveyResponse publish(@RestPath String key) {
        return SurveyResponse.of(service.publish(key, client()));
    }

    @POST
    @Path("/{key}/close")
    @RolesAllowed(Roles.MARKETER)
    @Operation(operationId = "closeSurvey", summary = "Take no answers any more; its page says so to whoever comes")
    public SurveyResponse close(@RestPath String key) {
        return SurveyResponse.of(service.close(key, client()));
    }

    @POST
    @Path("/{key}/open")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "openSurvey",
            summary = "Take answers again; not to a confidential survey, which is closed for good")
    public SurveyResponse open(@RestPath String key) {
        return SurveyResponse.of(service.open(key, client()));
    }

    @POST
    @Path("/{key}/clone")
    @Idempotent
    @RolesAllowed(Roles.MARKETER)
    @Operation(operationId = "cloneSurvey", summary = "Write what was written here last as the draft of a new survey")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = SurveyResponse.class)))
    public Response copy(
            @RestPath String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "copy", value = SurveyExample.COPY)))
                    @NotNull
                    @Valid
                    CloneRequest request) {
        var made = service.copy(key, request);
        return Response.created(URI.create("/api/surveys/" + made.key()))
                .entity(SurveyResponse.of(made))
                .build();
    }

    @GET
    @Path("/{key}/versions")
    @Operation(operationId = "listSurveyVersions", summary = "List what was published, the newest first")
    public Page<VersionSummaryResponse> versions(
            @RestPath String key,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery @Nullable String pageToken) {
        var before = Objects.requireNonNullElse(PageToken.lastNumber(pageToken), Integer.MAX_VALUE);
        var found = service.versions(key, before, limit + 1).stream()
                .map(VersionSummaryResponse::of)
                .toList();
        return Page.of(found, limit, version -> String.valueOf(version.version()));
    }

    @GET
    @Path("/{key}/versions/{version}")
    @Operation(operationId = "getSurveyVersion", summary = "Show what was published under a number")
    public VersionResponse version(@RestPath String key, @RestPath int version) {
        return VersionResponse.of(service.version(key, version));
    }

    private String client() {
        return identity.getPrincipal().getName();
    }
}
