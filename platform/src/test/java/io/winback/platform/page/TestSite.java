package io.winback.platform.page;

import jakarta.inject.Singleton;
import java.util.List;

/** The site of the test application. */
@Singleton
public class TestSite implements Site {

    @Override
    public String path() {
        return "/ui/test";
    }

    @Override
    public List<Link> pages(Language language) {
        return List.of(new Link("notes", "/ui/test", "Notes"));
    }
}
