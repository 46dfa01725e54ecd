package io.winback.campaign.permission;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.winback.campaign.definition.MailTemplate.Purpose;
import io.winback.campaign.permission.PermissionPage.Kind;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Renders the pages, in the language of the mail the reader came from. */
@Singleton
class PermissionPages {

    private final ShopProfile shop;

    PermissionPages(ShopProfile shop) {
        this.shop = shop;
    }

    @CheckedTemplate(basePath = "permission")
    static class Templates {
        static native TemplateInstance page(PermissionPage page);
    }

    String preferences(String language, Set<Purpose> permitted, boolean saved) {
        var words = words(language);
        var choices = permitted.stream()
                .map(purpose -> new PermissionPage.Choice(purpose.name(), label(purpose, words)))
                .toList();
        return render(Kind.PREFERENCES, language, words.title(), saved ? words.saved() : null, choices);
    }

    String unsubscribe(String language) {
        return render(Kind.UNSUBSCRIBE, language, words(language).title(), null, List.of());
    }

    String done(String language) {
        return render(
                Kind.DONE, language, words(language).title(), words(language).done(), List.of());
    }

    /** The same page for a link that is wrong, cut off, or made for something else. */
    String wrong() {
        var language = shop.defaultLanguage();
        return render(Kind.WRONG, language, words(language).wrongTitle(), null, List.of());
    }

    private String render(
            Kind kind, String language, String title, @Nullable String notice, List<PermissionPage.Choice> choices) {
        var page = new PermissionPage(kind, language, title, shop.name(), shop.colour(), notice, choices);
        return Templates.page(page).setLocale(language).render();
    }

    private static String label(Purpose purpose, PermissionWords words) {
        return switch (purpose) {
            case OFFERS -> words.offers();
            case NEWS -> words.news();
            case SURVEY -> words.survey();
            case SERVICE_NOTICE -> words.serviceNotice();
        };
    }

    private static PermissionWords words(String language) {
        return MessageBundles.get(PermissionWords.class, Localized.Literal.of(language));
    }
}
