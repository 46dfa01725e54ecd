package io.winback.campaign.site.offers;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.winback.campaign.offer.pool.PoolResponse;
import io.winback.campaign.offer.pool.PoolService;
import io.winback.campaign.offer.pool.UploadResponse;
import io.winback.campaign.offer.pool.Uploads;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Pools of the shop's own codes. */
@Page
@Path(PoolPageResource.PATH)
@RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
class PoolPageResource {

    static final String PATH = CampaignSite.PATH + "/pools";

    private static final int ROWS = 50;
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    private final CampaignSite site;
    private final Frames frames;
    private final PoolService pools;
    private final Uploads uploads;
    private final ShopProfile shop;

    PoolPageResource(CampaignSite site, Frames frames, PoolService pools, Uploads uploads, ShopProfile shop) {
        this.site = site;
        this.frames = frames;
        this.pools = pools;
        this.uploads = uploads;
        this.shop = shop;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("pageToken") @Nullable String pageToken) {
        return list(pageToken, PoolForm.EMPTY, false);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.MARKETER)
    @Operation(hidden = true)
    public Response make(@BeanParam PoolForm form) {
        if (!form.fits()) {
            return list(null, form, true);
        }
        pools.put(form.key(), form.name().strip(), Integer.parseInt(form.lowAt()));
        return Pages.seeOther(PoolComposer.href(form.key()));
    }

    @GET
    @Path("/{pool}")
    @Operation(hidden = true)
    public Response show(@PathParam("pool") String key) {
        return one(key, null, "");
    }

    /** Shows at once what came of it: the same file sent again adds nothing. */
    @POST
    @Path("/{pool}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.MARKETER)
    @Operation(hidden = true)
    public Response fill(@PathParam("pool") String key, @RestForm("codes") @Nullable FileUpload codes) {
        if (codes == null || codes.size() == 0) {
            return one(key, null, frames.language().words(OfferPageWords.class).noFile());
        }
        try (var content = Files.newInputStream(codes.uploadedFile())) {
            return one(key, uploads.read(key, content), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (HttpProblem e) {
            return one(key, null, String.valueOf(e.getDetail()));
        }
    }

    private Response list(@Nullable String pageToken, PoolForm form, boolean faulty) {
        var frame = frames.around(site, CampaignSite.POOLS);
        var page = io.winback.platform.paging.Page.of(
                pools.pageAfter(PageToken.lastKey(pageToken), ROWS + 1), ROWS, PoolResponse::key);
        var fault = faulty ? frame.language().words(OfferPageWords.class).poolFault() : "";
        var view = new PoolComposer(frame, shop).list(page, form, fault, pageToken == null);
        return Pages.answer(faulty ? BAD_REQUEST : OK, frame, OfferTemplates.pools(frame, view));
    }

    private Response one(String key, @Nullable UploadResponse upload, String fault) {
        var frame = frames.around(site, CampaignSite.POOLS);
        var view = new PoolComposer(frame, shop).one(pools.get(key), upload, fault);
        return Pages.answer(fault.isEmpty() ? OK : BAD_REQUEST, frame, OfferTemplates.pool(frame, view));
    }
}
