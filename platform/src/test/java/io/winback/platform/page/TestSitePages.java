package io.winback.platform.page;

import jakarta.ws.rs.Path;

/** Signing in to the site of the test application. */
@Page
@Path("/ui/test")
public class TestSitePages extends SitePages {

    TestSitePages(TestSite site, Door door) {
        super(site, door);
    }
}
