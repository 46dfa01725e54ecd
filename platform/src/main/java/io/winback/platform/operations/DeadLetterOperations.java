package io.winback.platform.operations;

import io.quarkus.security.identity.SecurityIdentity;
import io.winback.platform.events.DeadLetterPage;
import io.winback.platform.events.DeadLetterResponse;
import io.winback.platform.events.DeadLetterService;
import io.winback.platform.events.DeadLetterTopic;
import io.winback.platform.events.DiscardRequest;
import io.winback.platform.events.HandledLetterResponse;
import io.winback.platform.events.ReplayRequest;
import io.winback.platform.idempotency.Idempotent;
import io.winback.platform.paging.Page;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Events that could not be worked. A service gives it a path of its own: {@code /api/operations/<service>/dead-letters}. */
public abstract class DeadLetterOperations {

    private final DeadLetterService letters;
    private final SecurityIdentity identity;

    protected DeadLetterOperations(DeadLetterService letters, SecurityIdentity identity) {
        this.letters = letters;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(operationId = "listDeadLetterTopics", summary = "How many dead letters are open, by topic")
    public List<DeadLetterTopic> topics() {
        return letters.topics();
    }

    @GET
    @Path("/{topic}")
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(operationId = "listDeadLetters", summary = "The open dead letters of a topic, newest first")
    public DeadLetterPage list(
            @Parameter(example = "winback.orders") @PathParam("topic") String topic,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("pageToken") @Nullable String pageToken) {
        return letters.list(topic, pageToken, limit);
    }

    @GET
    @Path("/{topic}/{partition}/{offset}")
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(operationId = "getDeadLetter", summary = "A dead letter, with what it holds where that may be shown")
    public DeadLetterResponse show(
            @Parameter(example = "winback.orders") @PathParam("topic") String topic,
            @Parameter(example = "0") @PathParam("partition") @Min(0) int partition,
            @Parameter(example = "0") @PathParam("offset") @Min(0) long offset) {
        return letters.show(topic, partition, offset);
    }

    @GET
    @Path("/{topic}/handled")
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(
            operationId = "listHandledDeadLetters",
            summary = "Who replayed or discarded which dead letters of a topic, latest first")
    public Page<HandledLetterResponse> handled(
            @Parameter(example = "winback.orders") @PathParam("topic") String topic,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("pageToken") @Nullable String pageToken) {
        return Page.of(letters.handled(topic, pageToken, limit + 1), limit, letter -> Long.toString(letter.id()));
    }

    @POST
    @Path("/{topic}/replay")
    @RolesAllowed(Roles.OPERATOR)
    @Idempotent
    @Operation(
            operationId = "replayDeadLetters",
            summary = "Work dead letters again",
            description =
                    "Hands the events to the consumer they came to. Harmless when repeated: a letter has its effect once.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = io.winback.platform.events.Handling.class)))
    public Response replay(
            @Parameter(example = "winback.orders") @PathParam("topic") String topic,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples =
                                                    @ExampleObject(
                                                            name = "one",
                                                            value =
                                                                    "{\"letters\":[{\"partition\":0,\"offset\":999999}]}")))
                    @NotNull
                    @Valid
                    ReplayRequest request) {
        return Response.ok(letters.replay(topic, request, who())).build();
    }

    @POST
    @Path("/{topic}/discard")
    @RolesAllowed(Roles.OPERATOR)
    @Idempotent
    @Operation(
            operationId = "discardDeadLetters",
            summary = "Lay dead letters aside for good",
            description = "They no longer count as open; who did it and why is kept.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = io.winback.platform.events.Handling.class)))
    public Response discard(
            @Parameter(example = "winback.orders") @PathParam("topic") String topic,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples =
                                                    @ExampleObject(
                                                            name = "one",
                                                            value =
                                                                    "{\"letters\":[{\"partition\":0,\"offset\":999999}],\"reason\":\"sent by a test\"}")))
                    @NotNull
                    @Valid
                    DiscardRequest request) {
        return Response.ok(letters.discard(topic, request, who())).build();
    }

    private String who() {
        return identity.getPrincipal().getName();
    }
}
