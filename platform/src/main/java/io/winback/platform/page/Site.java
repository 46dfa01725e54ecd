package io.winback.platform.page;

import java.util.List;
import java.util.Set;

/** The pages of one service. The service has one bean of this kind. */
public interface Site {

    /** Where they are, and the first of them: {@code /ui/<service>}. */
    String path();

    /** The pages to choose from, in their order. */
    List<Link> pages(Language language);

    /**
     * One page to choose.
     *
     * @param key tells which page is the current one
     * @param roles who is shown the way to it
     */
    record Link(String key, String href, String text, Set<String> roles) {}
}
