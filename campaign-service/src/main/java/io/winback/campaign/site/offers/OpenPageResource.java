package io.winback.campaign.site.offers;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.winback.campaign.definition.OfferCheck;
import io.winback.campaign.offer.open.PublicOfferResponse;
import io.winback.campaign.offer.open.PublicOfferService;
import io.winback.campaign.site.CampaignSite;
import io.winback.platform.page.Frames;
import io.winback.platform.page.Page;
import io.winback.platform.page.Pages;
import io.winback.platform.paging.PageToken;
import io.winback.platform.security.Roles;
import io.winback.platform.shop.ShopProfile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What everybody gets at the moment, so that what lost customers get is more. */
@Page
@Path(OpenPageResource.PATH)
@RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
class OpenPageResource {

    static final String PATH = CampaignSite.PATH + "/public-offers";

    private static final int ROWS = 50;
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    private final CampaignSite site;
    private final Frames frames;
    private final PublicOfferService offers;
    private final ShopProfile shop;
    private final Clock clock;

    OpenPageResource(CampaignSite site, Frames frames, PublicOfferService offers, ShopProfile shop, Clock clock) {
        this.site = site;
        this.frames = frames;
        this.offers = offers;
        this.shop = shop;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("pageToken") @Nullable String pageToken) {
        return page(pageToken, OpenForm.EMPTY, List.of(), Fault.NONE);
    }

    /** Shows at once which campaigns give no more than that. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.MARKETER)
    @Operation(hidden = true)
    public Response tell(@BeanParam OpenForm form) {
        if (!form.named()) {
            return page(null, form, List.of(), new Fault(true, "", ""));
        }
        try {
            var told = offers.put(form.key(), form.offer(shop.currency(), shop.zone()));
            return told.warnings().isEmpty()
                    ? Pages.seeOther(PATH)
                    : page(null, OpenForm.EMPTY, told.warnings(), Fault.NONE);
        } catch (HttpProblem e) {
            return page(
                    null,
                    form,
                    List.of(),
                    new Fault(
                            true,
                            String.valueOf(e.getDetail()),
                            String.valueOf(e.getParameters().get("field"))));
        } catch (IllegalArgumentException | DateTimeException e) {
            return page(null, form, List.of(), new Fault(true, "", ""));
        }
    }

    @POST
    @Path("/{offer}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.MARKETER)
    @Operation(hidden = true)
    public Response remove(@PathParam("offer") String key) {
        offers.delete(key);
        return Pages.seeOther(PATH);
    }

    /** What is wrong with the form, and where, if that is known. */
    record Fault(boolean any, String detail, String field) {

        static final Fault NONE = new Fault(false, "", "");
    }

    private Response page(@Nullable String pageToken, OpenForm form, List<OfferCheck.Finding> warnings, Fault fault) {
        var frame = frames.around(site, CampaignSite.PUBLIC_OFFERS);
        var page = io.winback.platform.paging.Page.of(
                offers.pageAfter(PageToken.lastKey(pageToken), ROWS + 1), ROWS, PublicOfferResponse::key);
        var view =
                new OpenComposer(frame, shop, clock.instant()).compose(page, form, warnings, fault, pageToken == null);
        return Pages.answer(fault.any() ? BAD_REQUEST : OK, frame, OfferTemplates.open(frame, view));
    }
}
