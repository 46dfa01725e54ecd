package io.winback.survey.site.contact;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import io.winback.platform.page.Frames;
import io.winback.platform.page.Page;
import io.winback.platform.page.Pages;
import io.winback.platform.paging.PageToken;
import io.winback.platform.security.Roles;
import io.winback.platform.shop.ShopProfile;
import io.winback.survey.contact.ContactService;
import io.winback.survey.contact.ContactState;
import io.winback.survey.site.SurveySite;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The list agents work off. */
@Page
@Path(ContactForm.PATH)
@RolesAllowed({Roles.AGENT, Roles.MARKETER, Roles.AUDITOR})
class ContactPageResource {

    private static final int ROWS = 50;
    private static final int CONFLICT = 409;

    private final SurveySite site;
    private final Frames frames;
    private final ContactService contacts;
    private final ShopProfile shop;
    private final Clock clock;
    private final SecurityIdentity identity;

    ContactPageResource(
            SurveySite site,
            Frames frames,
            ContactService contacts,
            ShopProfile shop,
            Clock clock,
            SecurityIdentity identity) {
        this.site = site;
        this.frames = frames;
        this.contacts = contacts;
        this.shop = shop;
        this.clock = clock;
        this.identity = identity;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@BeanParam ContactForm form) {
        var frame = frames.around(site, SurveySite.CONTACTS);
        var found =
                contacts.after(PageToken.lastId(form.pageToken()), form.chosen().orElse(null), ROWS + 1);
        var page = io.winback.platform.paging.Page.of(
                found, ROWS, contact -> contact.requestId().toString());
        var view = new ContactComposer(frame.language(), shop.zone(), clock.instant())
                .compose(page, form, contacts.open(), frame.may(Roles.AGENT));
        return Pages.show(frame, ContactTemplates.list(frame, view));
    }

    @POST
    @Path("/{id}/closing")
    @RolesAllowed(Roles.AGENT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response close(@PathParam("id") UUID id, @FormParam("outcome") @DefaultValue("") String outcome) {
        var state = outcome.equals(ContactState.REACHED.name()) ? ContactState.REACHED : ContactState.NOT_REACHED;
        try {
            contacts.close(id, state, identity.getPrincipal().getName());
            return Pages.seeOther(ContactForm.PATH + "?done=" + state);
        } catch (HttpProblem e) {
            if (e.getStatusCode() == CONFLICT) {
                return Pages.seeOther(ContactForm.PATH + "?done=BEFORE");
            }
            throw e;
        }
    }
}
