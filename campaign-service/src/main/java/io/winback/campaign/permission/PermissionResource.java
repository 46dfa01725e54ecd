package io.winback.campaign.permission;

import io.smallrye.common.annotation.Blocking;
import io.winback.campaign.definition.MailTemplate.Purpose;
import io.winback.campaign.permission.PermissionLinks.Reader;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The public links at the foot of every mail. A GET changes nothing; a POST needs no login, for the link is the proof. */
@Path("/t")
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
class PermissionResource {

    private final PermissionLinks links;
    private final WithdrawalService withdrawals;
    private final Permissions permissions;
    private final PermissionPages pages;
    private final Clock clock;

    PermissionResource(
            PermissionLinks links,
            WithdrawalService withdrawals,
            Permissions permissions,
            PermissionPages pages,
            Clock clock) {
        this.permissions = permissions;
        this.clock = clock;
        this.links = links;
        this.withdrawals = withdrawals;
        this.pages = pages;
    }

    @GET
    @Path("/u/{token}")
    @Operation(hidden = true)
    public Response showUnsubscribe(@RestPath String token) {
        return page(links.unsubscribing(token), reader -> pages.unsubscribe(reader.language()));
    }

    @POST
    @Path("/u/{token}")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA, MediaType.WILDCARD})
    @Operation(hidden = true)
    public Response unsubscribe(@RestPath String token) {
        return page(links.unsubscribing(token), reader -> {
            withdrawals.withdraw(
                    reader.customer(), WithdrawalService.MARKETING, WithdrawalReason.UNSUBSCRIBE, reader.message());
            return pages.done(reader.language());
        });
    }

    @GET
    @Path("/p/{token}")
    @Operation(hidden = true)
    public Response showPreferences(@RestPath String token) {
        return page(links.preferring(token), reader -> pages.preferences(reader.language(), permitted(reader), false));
    }

    @POST
    @Path("/p/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response savePreferences(
            @RestPath String token, @RestForm @Nullable List<String> purpose, @RestForm @Nullable String action) {
        return page(links.preferring(token), reader -> {
            var kept = purpose == null || "stop".equals(action) ? List.<String>of() : purpose;
            var withdrawn = "stop".equals(action)
                    ? List.copyOf(WithdrawalService.MARKETING)
                    : permitted(reader).stream()
                            .filter(permitted -> !kept.contains(permitted.name()))
                            .toList();
            withdraw(reader, withdrawn);
            return pages.preferences(reader.language(), permitted(reader), true);
        });
    }

    private Set<Purpose> permitted(Reader reader) {
        return permissions.of(reader.customer(), clock.instant()).chosen();
    }

    private void withdraw(Reader reader, List<Purpose> purposes) {
        if (!purposes.isEmpty()) {
            withdrawals.withdraw(reader.customer(), purposes, WithdrawalReason.UNSUBSCRIBE, reader.message());
        }
    }

    private Response page(Optional<Reader> reader, Function<Reader, String> content) {
        var response = reader.map(content).map(Response::ok).orElseGet(() -> Response.status(Response.Status.NOT_FOUND)
                .entity(pages.wrong()));
        return response.header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'")
                .build();
    }
}
