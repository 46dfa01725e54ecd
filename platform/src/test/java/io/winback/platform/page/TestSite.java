package io.winback.platform.page;

import io.winback.platform.security.Roles;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** The site of the test application. */
@Singleton
public class TestSite implements Site {

    @Override
    public String path() {
        return "/ui/test";
    }

    @Override
    public List<Link> pages(Language language) {
        return List.of(new Link("notes", "/ui/test", "Notes", Set.of(Roles.MARKETER)));
    }
}
