package io.winback.platform.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A public page of the test application. */
@Path("/s/{token}")
@PermitAll
public class PublicPage {

    @GET
    public String show() {
        return "page";
    }
}
