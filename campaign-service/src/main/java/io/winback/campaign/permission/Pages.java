package io.winback.campaign.permission;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.winback.campaign.permission.PageView.Around;
import io.winback.campaign.permission.PageView.Kind;
import io.winback.campaign.permission.PageView.LanguageLink;
import io.winback.campaign.permission.PreferenceService.Change;
import io.winback.campaign.permission.PreferenceService.Standing;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Renders the pages behind the links at the foot of a mail. */
@Singleton
class Pages {

    private static final Map<String, String> NAMES = names();

    static final Set<String> LANGUAGES = NAMES.keySet();

    private final ShopProfile shop;
    private final PageStyle style;

    Pages(ShopProfile shop, PageStyle style) {
        this.shop = shop;
        this.style = style;
    }

    @CheckedTemplate(basePath = "permission")
    static class Templates {
        static native TemplateInstance page(PageView page);
    }

    /** What a form just did. */
    enum Done {
        SAVED,
        STOPPED,
        UNDONE
    }

    /** The choices as they stand. */
    String preferences(String language, String path, Standing standing) {
        var form = new Choosing(language, shop).form(path, standing);
        return render(new PageView(
                Kind.PREFERENCES, around(language, true), words(language).title(), null, null, form, null));
    }

    /** The choices after a form was sent, with what it did and how to take it back. */
    String saved(String language, String path, Change change, Done done) {
        var words = words(language);
        var notice = change.nothing() ? words.unchanged() : notice(done, words);
        var undo = change.nothing() || done == Done.UNDONE
                ? null
                : new PageView.Undo(path, words.undo(), Choosing.undoing(change));
        var form = new Choosing(language, shop).form(path, change.after());
        return render(new PageView(Kind.PREFERENCES, around(language, true), words.title(), notice, undo, form, null));
    }

    String unsubscribe(String language, String more) {
        return render(new PageView(
                Kind.UNSUBSCRIBE, around(language, true), words(language).confirmTitle(), null, null, null, more));
    }

    String unsubscribed(String language, String more, Change change) {
        var words = words(language);
        var undo = change.nothing() ? null : new PageView.Undo(more, words.undoUnsubscribe(), Choosing.undoing(change));
        return render(new PageView(
                Kind.DONE, around(language, false), words.doneTitle(), words.done(shop.name()), undo, null, more));
    }

    /** The same page for a link that is wrong, cut off, or made for something else. */
    String wrong(String language) {
        return render(new PageView(
                Kind.WRONG, around(language, false), words(language).wrongTitle(), null, null, null, null));
    }

    /** The last day of a pause that begins today. */
    static LocalDate pauseEnd(LocalDate today) {
        return today.plusMonths(3);
    }

    static PermissionWords words(String language) {
        return MessageBundles.get(PermissionWords.class, Localized.Literal.of(language));
    }

    static String name(String language) {
        return NAMES.getOrDefault(language, language);
    }

    private static String notice(Done done, PermissionWords words) {
        return switch (done) {
            case SAVED -> words.saved();
            case STOPPED -> words.stopped();
            case UNDONE -> words.undone();
        };
    }

    private Around around(String language, boolean choose) {
        var languages = choose
                ? LANGUAGES.stream()
                        .map(code -> new LanguageLink(code, name(code), code.equals(language)))
                        .toList()
                : List.<LanguageLink>of();
        return new Around(language, shop.name(), style.css(), languages);
    }

    private static String render(PageView page) {
        return Templates.page(page).setLocale(page.around().language()).render();
    }

    private static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        names.put("en", "English");
        names.put("zh", "中文");
        names.put("et", "Eesti");
        names.put("uk", "Українська");
        return names;
    }
}
