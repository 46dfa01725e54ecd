package io.winback.campaign.feedback.mailbox;

import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** For a mail server that pipes what comes to the bounce address to us. */
@Path("/api/messages/feedback")
@RolesAllowed({Roles.STOREFRONT, Roles.OPERATOR})
class MailResource {

    private static final String EXAMPLE = """
            From: MAILER-DAEMON@post.example\r
            To: bounce@shop.example\r
            Subject: Undelivered Mail Returned to Sender\r
            MIME-Version: 1.0\r
            Content-Type: multipart/report; report-type=delivery-status; boundary=b\r
            \r
            --b\r
            Content-Type: message/delivery-status\r
            \r
            Reporting-MTA: dns; mail.post.example\r
            \r
            Final-Recipient: rfc822; anna@post.example\r
            Action: failed\r
            Status: 5.1.1\r
            \r
            --b--\r
            """;

    private final ReturnedMails mails;

    MailResource(ReturnedMails mails) {
        this.mails = mails;
    }

    @POST
    @Path("/mail")
    @Consumes("message/rfc822")
    @Operation(
            summary =
                    "A mail that came back, as it is: a delivery report (RFC 3464), a complaint (RFC 5965) or an answer")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "message/rfc822",
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "a delivery report", value = EXAMPLE)))
    public ReturnedMails.MailResponse take(byte[] raw) {
        return mails.take(raw);
    }
}
