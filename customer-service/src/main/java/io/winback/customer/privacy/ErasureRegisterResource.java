package io.winback.customer.privacy;

import io.winback.platform.paging.Page;
import io.winback.platform.paging.PageToken;
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
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The register of erasures, kept outside of the database for the day an older state of it is put back. */
@Path("/api/operations/customer/erasures")
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "Privacy")
class ErasureRegisterResource {

    /** About 700 kB: it must pass as a request. */
    static final int LARGEST_PAGE = 5_000;

    private static final String EXAMPLE = """
            {"items": [{"id": "0199f0a2-6c1e-7b3a-9d55-3a3f7a1c2b4d", "customerHash": "9b1c64a1f0d24a53a0c7de1f5b8e2c90",
              "reference": "ticket 4711", "requestedAt": "2026-03-02T09:20:00Z"}]}""";

    private final ErasureRegister register;

    ErasureRegisterResource(ErasureRegister register) {
        this.register = register;
    }

    @GET
    @Operation(
            summary = "Take out the register of erasures",
            description = "The oldest first. It names nobody: who was erased is a keyed hash.")
    public Page<RegisteredErasure> page(
            @QueryParam("limit") @DefaultValue("1000") @Min(1) @Max(LARGEST_PAGE) int limit,
            @QueryParam("pageToken") @Nullable String pageToken) {
        return Page.of(register.after(PageToken.lastId(pageToken), limit + 1), limit, erasure -> erasure.id()
                .toString());
    }

    @POST
    @Path("/reapply")
    @Operation(
            summary = "Apply the erasures of a register again",
            description =
                    "After a restore to an earlier state: whoever this database has lost the erasure of is forgotten again, here and in all"
                            + " services. Takes a page as it was taken out. Harmless when repeated.")
    public ReapplyResponse reapply(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "register", value = EXAMPLE)))
                    @NotNull
                    @Valid
                    ReapplyRequest request) {
        return register.reapply(request.items());
    }
}
