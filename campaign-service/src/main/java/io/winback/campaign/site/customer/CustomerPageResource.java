package io.winback.campaign.site.customer;

import io.winback.campaign.site.CampaignSite;
import io.winback.campaign.site.Links;
import io.winback.platform.page.Frame;
import io.winback.platform.page.Frames;
import io.winback.platform.page.Page;
import io.winback.platform.page.Pages;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One customer, for whoever has to answer the question why. */
@Page
@Path(CampaignSite.PATH + "/customers")
@RolesAllowed({Roles.MARKETER, Roles.AGENT, Roles.AUDITOR})
class CustomerPageResource {

    private static final int NOT_FOUND = 404;

    private final CampaignSite site;
    private final Frames frames;
    private final CustomerFacts facts;
    private final CustomerComposers composers;

    CustomerPageResource(CampaignSite site, Frames frames, CustomerFacts facts, CustomerComposers composers) {
        this.site = site;
        this.frames = frames;
        this.facts = facts;
        this.composers = composers;
    }

    @GET
    @Operation(hidden = true)
    public Response find(@QueryParam("id") @DefaultValue("") String id) {
        return id.isBlank()
                ? ask("", "", Response.Status.OK.getStatusCode())
                : Pages.seeOther(Links.customer(id.strip()));
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Response show(@BeanParam CustomerForm form) {
        var frame = frame();
        return facts.of(form)
                .map(known -> {
                    var view = composers.in(frame).compose(known, form);
                    return Pages.show(frame, CustomerTemplates.customer(frame, view));
                })
                .orElseGet(() -> {
                    var words = frame.language().words(CustomerWords.class);
                    return ask(form.id(), words.unknown(form.id()), NOT_FOUND);
                });
    }

    private Response ask(String id, String fault, int status) {
        var frame = frame();
        return Pages.answer(status, frame, CustomerTemplates.find(frame, new FindView(id, fault)));
    }

    private Frame frame() {
        return frames.around(site, CampaignSite.CUSTOMERS);
    }
}
