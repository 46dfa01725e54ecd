package io.winback.platform.page;

import io.winback.platform.security.Roles;
import io.winback.platform.web.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.atomic.AtomicReference;

/** A page that shows a note, and a form that changes it. */
@Page
@Path("/ui/test")
public class NotePages {

    static final AtomicReference<String> NOTE = new AtomicReference<>("");

    private final Frames frames;
    private final TestSite site;

    NotePages(Frames frames, TestSite site) {
        this.frames = frames;
        this.site = site;
    }

    @GET
    @RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
    public Response show() {
        var frame = frames.around(site, "notes");
        return Pages.show(frame, FrameTemplates.fault(frame, "Notes", NOTE.get(), ""));
    }

    @POST
    @Path("note")
    @RolesAllowed(Roles.MARKETER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(@FormParam("note") String note) {
        NOTE.set(note);
        return Pages.seeOther("/ui/test");
    }

    @GET
    @Path("broken/{how}")
    @RolesAllowed(Roles.MARKETER)
    public Response broken(@PathParam("how") String how) {
        if (how.equals("asked")) {
            throw Problem.of(400, "wrong", "Wrong", "The date is no date.");
        }
        throw new IllegalStateException("a secret of ours");
    }
}
