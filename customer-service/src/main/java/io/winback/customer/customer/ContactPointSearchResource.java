package io.winback.customer.customer;

import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who has an address: guests have no other name. */
@Path("/api/contact-points/search")
@Tag(name = "Customers")
class ContactPointSearchResource {

    private static final String EXAMPLE = """
            {"channel": "EMAIL", "address": "anna.tamm@mail.example"}""";

    private final ContactPointService service;

    ContactPointSearchResource(ContactPointService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed({Roles.STOREFRONT, Roles.AGENT, Roles.OPERATOR})
    @Operation(
            summary = "Find the customers who have an address",
            description = "Compared in normal form; at most a hundred, in id order. Changes nothing.")
    public List<ContactPointOwner> search(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "mail", value = EXAMPLE)))
                    @NotNull
                    @Valid
                    ContactPointSearch search) {
        return service.owners(search);
    }
}
