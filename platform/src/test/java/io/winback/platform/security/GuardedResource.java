package io.winback.platform.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** One operation that is opened to operators, and one nobody thought of. */
@Path("/")
public class GuardedResource {

    @GET
    @Path("guarded")
    @RolesAllowed(Roles.OPERATOR)
    public String guarded(@Context SecurityContext caller) {
        return caller.getUserPrincipal().getName();
    }

    @GET
    @Path("guarded/{id}")
    @RolesAllowed(Roles.OPERATOR)
    public String one(@Context SecurityContext caller) {
        return caller.getUserPrincipal().getName();
    }

    @GET
    @Path("forgotten")
    public String forgotten() {
        return "open to all";
    }
}
