package io.winback.survey.site;

import io.winback.platform.page.Door;
import io.winback.platform.page.Page;
import io.winback.platform.page.SitePages;
import jakarta.ws.rs.Path;

/** Signing in and out. */
@Page
@Path(SurveySite.PATH)
class SignInResource extends SitePages {

    SignInResource(SurveySite site, Door door) {
        super(site, door);
    }
}
