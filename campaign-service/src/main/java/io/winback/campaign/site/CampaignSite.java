package io.winback.campaign.site;

import io.winback.platform.page.Language;
import io.winback.platform.page.Site;
import io.winback.platform.security.Roles;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** The pages of this service. */
@Singleton
public class CampaignSite implements Site {

    public static final String PATH = "/ui/campaign";
    public static final String CAMPAIGNS = "campaigns";
    public static final String OFFERS = "offers";
    public static final String POOLS = "pools";
    public static final String PUBLIC_OFFERS = "public-offers";
    public static final String CUSTOMERS = "customers";

    /** As REST. */
    private static final Set<String> READERS = Set.of(Roles.MARKETER, Roles.AUDITOR);

    /** Agents work with single customers. */
    private static final Set<String> HELPERS = Set.of(Roles.MARKETER, Roles.AGENT, Roles.AUDITOR);

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public List<Link> pages(Language language) {
        var words = language.words(SiteWords.class);
        return List.of(
                new Link(CAMPAIGNS, PATH, words.navCampaigns(), READERS),
                new Link(OFFERS, PATH + "/offers", words.navOffers(), READERS),
                new Link(POOLS, PATH + "/pools", words.navPools(), READERS),
                new Link(PUBLIC_OFFERS, PATH + "/public-offers", words.navPublicOffers(), READERS),
                new Link(CUSTOMERS, PATH + "/customers", words.navCustomers(), HELPERS));
    }
}
