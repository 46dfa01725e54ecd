package io.winback.segmentation.page;

import io.winback.platform.page.Language;
import io.winback.platform.page.Site;
import io.winback.platform.security.Roles;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** The pages of this service. */
@Singleton
public class SegmentationSite implements Site {

    public static final String PATH = "/ui/segmentation";
    static final String BASE = "base";
    static final String CUSTOMER = "customer";
    static final String POLICY = "policy";
    static final String SEGMENTS = "segments";
    static final String CANDIDATES = "candidates";
    public static final String MEASURES = "measures";

    /** As REST: agents work with single customers. */
    private static final Set<String> ALL = Set.of(Roles.MARKETER, Roles.AGENT, Roles.OPERATOR, Roles.AUDITOR);

    private static final Set<String> ALL_BUT_AGENTS = Set.of(Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR);

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public List<Link> pages(Language language) {
        var words = language.words(PageWords.class);
        return List.of(
                new Link(BASE, PATH, words.navBase(), ALL),
                new Link(POLICY, PATH + "/policy", words.navPolicy(), ALL_BUT_AGENTS),
                new Link(SEGMENTS, PATH + "/segments", words.navSegments(), ALL_BUT_AGENTS),
                new Link(CANDIDATES, PATH + "/candidates", words.navCandidates(), ALL_BUT_AGENTS),
                new Link(MEASURES, PATH + "/measures", words.navMeasures(), ALL_BUT_AGENTS),
                new Link(CUSTOMER, PATH + "/customers", words.navCustomer(), ALL));
    }
}
