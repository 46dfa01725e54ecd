package io.winback.campaign.preview;

import io.winback.campaign.mail.Showing;
import io.winback.platform.idempotency.Idempotent;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Mails of a campaign before they go out. */
@Path("/api/campaigns/{key}")
@RolesAllowed(Roles.MARKETER)
class PreviewResource {

    private static final String EXAMPLE = """
            {"to": ["care@shop.example"], "language": "en"}
            """;

    private final Previews previews;
    private final TestMails tests;

    PreviewResource(Previews previews, TestMails tests) {
        this.previews = previews;
        this.tests = tests;
    }

    @GET
    @Path("/preview")
    @RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
    @Operation(
            summary =
                    "One mail of a campaign, drafts too, as a chosen customer would get it; nothing is sent, issued or counted")
    public PreviewResponse preview(
            @RestPath String key,
            @RestQuery @Nullable String customer,
            @RestQuery @Nullable String stage,
            @RestQuery @Nullable String mail,
            @RestQuery @Nullable String language,
            @RestQuery @Nullable String reason) {
        var asked = PreviewAsked.of(customer, stage, language, reason).withMail(mail);
        return PreviewResponse.of(previews.of(key, asked, Showing.TRIED));
    }

    @POST
    @Path("/test-mails")
    @Idempotent(timeout = TestMails.LONGEST)
    @Operation(
            summary =
                    "Send one mail of a campaign, or each, to people of the shop: \"[Test]\" in the subject, links that do nothing, never counted")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "to the shop", value = EXAMPLE)))
    public Response send(@RestPath String key, @Valid @NotNull TestMailRequest request) {
        return Response.ok(tests.send(key, request)).build();
    }
}
