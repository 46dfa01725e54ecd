package io.winback.platform.page;

import io.vertx.ext.web.RoutingContext;
import io.winback.platform.security.SignIn;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Signing in and out, the style and the scripts. A service extends it under the path of its site, with {@link Page}. */
@PermitAll
public abstract class SitePages {

    private final Site site;
    private final Door door;

    protected SitePages(Site site, Door door) {
        this.site = site;
        this.door = door;
    }

    @GET
    @Path("/sign-in")
    @Operation(hidden = true)
    public Response ask(@QueryParam("to") @DefaultValue("") String to, RoutingContext context) {
        return door.ask(site, to, context);
    }

    @POST
    @Path("/sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signIn(
            @FormParam("key") @DefaultValue("") String key,
            @FormParam("to") @DefaultValue("") String to,
            RoutingContext context) {
        return door.signIn(site, key, to, context);
    }

    @POST
    @Path("/sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signOut(RoutingContext context) {
        return door.signOut(site, context);
    }

    @GET
    @Path(SignIn.TO_ISSUER)
    @Operation(hidden = true)
    public Response toIssuer(@QueryParam("to") @DefaultValue("") String to) {
        return door.toIssuer(site, to);
    }

    @GET
    @Path(SignIn.FROM_ISSUER)
    @Operation(hidden = true)
    public Response fromIssuer(RoutingContext context) {
        return door.fromIssuer(site, context);
    }

    @GET
    @Path("/style.css")
    @Produces("text/css;charset=UTF-8")
    @Operation(hidden = true)
    public Response style() {
        return door.style();
    }

    @GET
    @Path("/assets/{name}")
    @Produces("text/javascript;charset=UTF-8")
    @Operation(hidden = true)
    public Response script(@PathParam("name") String name, RoutingContext context) {
        return door.script(name, context);
    }
}
