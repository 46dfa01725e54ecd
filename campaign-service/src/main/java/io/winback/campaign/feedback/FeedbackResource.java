package io.winback.campaign.feedback;

import io.winback.campaign.feedback.Report.Source;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** Repeating a report changes nothing, so it needs no idempotency key. */
@Path("/api/messages/feedback")
@RolesAllowed({Roles.STOREFRONT, Roles.OPERATOR})
class FeedbackResource {

    private final FeedbackService feedback;

    FeedbackResource(FeedbackService feedback) {
        this.feedback = feedback;
    }

    @POST
    @Operation(summary = "Report bounces, complaints and deliveries; each report is answered")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "a bounce", value = FeedbackRequest.EXAMPLE)))
    public FeedbackResponse take(@Valid @NotNull FeedbackRequest request) {
        return new FeedbackResponse(feedback.take(request.reports(), Source.API));
    }
}
