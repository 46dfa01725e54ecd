package io.winback.segmentation.page;

import io.winback.platform.page.Door;
import io.winback.platform.page.Page;
import io.winback.platform.page.SitePages;
import jakarta.ws.rs.Path;

/** Signing in and out. */
@Page
@Path(SegmentationSite.PATH)
class SignInResource extends SitePages {

    SignInResource(SegmentationSite site, Door door) {
        super(site, door);
    }
}
