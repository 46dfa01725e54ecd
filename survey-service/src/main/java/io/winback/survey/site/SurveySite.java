package io.winback.survey.site;

import io.winback.platform.page.Language;
import io.winback.platform.page.Site;
import io.winback.platform.security.Roles;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** The pages of this service. */
@Singleton
public class SurveySite implements Site {

    public static final String PATH = "/ui/survey";
    public static final String SURVEYS = "surveys";
    public static final String INBOX = "inbox";
    public static final String CONTACTS = "contacts";
    public static final String IMPROVEMENTS = "improvements";

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
                new Link(SURVEYS, PATH, words.navSurveys(), READERS),
                new Link(INBOX, PATH + "/inbox", words.navInbox(), HELPERS),
                new Link(CONTACTS, PATH + "/contacts", words.navContacts(), HELPERS),
                new Link(IMPROVEMENTS, PATH + "/improvements", words.navImprovements(), READERS));
    }
}
