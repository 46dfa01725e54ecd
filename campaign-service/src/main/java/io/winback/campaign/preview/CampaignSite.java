package io.winback.campaign.preview;

import io.winback.platform.page.Language;
import io.winback.platform.page.Site;
import io.winback.platform.security.Roles;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** The pages of this service. */
@Singleton
class CampaignSite implements Site {

    static final String PATH = "/ui/campaign";
    static final String MAILS = "mails";

    /** As REST. */
    private static final Set<String> READERS = Set.of(Roles.MARKETER, Roles.AUDITOR);

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public List<Link> pages(Language language) {
        return List.of(new Link(MAILS, PATH, language.words(PreviewWords.class).navMails(), READERS));
    }
}
