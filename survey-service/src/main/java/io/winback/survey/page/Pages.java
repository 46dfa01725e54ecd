package io.winback.survey.page;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.winback.platform.shop.ShopProfile;
import io.winback.survey.questionnaire.Meaning;
import io.winback.survey.questionnaire.Mode;
import io.winback.survey.questionnaire.Values;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Renders the pages. */
@Singleton
class Pages {

    private static final Map<String, Locale> LOCALES = Map.of(
            "en",
            Locale.UK,
            "zh",
            Locale.SIMPLIFIED_CHINESE,
            "et",
            Locale.forLanguageTag("et-EE"),
            "uk",
            Locale.forLanguageTag("uk-UA"));
    private static final Map<String, String> NAMES =
            Map.of("en", "English", "zh", "中文", "et", "Eesti", "uk", "Українська");

    private final ShopProfile shop;
    private final PageStyle style;

    Pages(ShopProfile shop, PageStyle style) {
        this.shop = shop;
        this.style = style;
    }

    /** @param shown when the page is made, signed */
    String form(FormPage page, String shown) {
        return form(page, shown, false);
    }

    /** The form to be looked at: it can be filled in and not be sent. */
    String inert(FormPage page) {
        return form(page, "", true);
    }

    private String form(FormPage page, String shown, boolean inert) {
        var ours = PageLanguage.ours(page.language());
        var messages = MessageBundles.get(PageMessages.class, Localized.Literal.of(ours));
        var composer = new FormComposer(page.questionnaire(), page.language(), messages, page.values(), page.faults());
        var until = page.answered() ? date(page.until(), ours) : "";
        List<String> languages = inert ? List.of() : page.questionnaire().languages();
        var frame = frame(page.language(), languages, page.keep());
        return render(Templates.form(frame, composer.compose(shown, until, inert)), frame);
    }

    String thanks(OpenSurvey survey, String token, Values given) {
        var questionnaire = survey.questionnaire();
        var language = survey.language();
        var view = new ThanksView(
                questionnaire.mode() == Mode.CONFIDENTIAL,
                questionnaire.meant(Meaning.CONTACT, given).stream().findFirst().orElse(""),
                questionnaire.mayBeQuoted(given),
                questionnaire.changeable() ? date(survey.link().expiresAt(), PageLanguage.ours(language)) : "",
                "/s/" + token + "?lang=" + language);
        var frame = frame(language, questionnaire.languages(), "");
        return render(Templates.thanks(frame, view), frame);
    }

    String answered(OpenSurvey survey) {
        var frame = frame(survey.language(), survey.questionnaire().languages(), "");
        return render(Templates.answered(frame), frame);
    }

    String wrong(String language) {
        var frame = frame(language);
        return render(Templates.wrong(frame), frame);
    }

    String expired(String language) {
        var frame = frame(language);
        return render(Templates.expired(frame), frame);
    }

    String tooLong(String language) {
        var frame = frame(language);
        return render(Templates.tooLong(frame), frame);
    }

    String tooMany(String language) {
        var frame = frame(language);
        return render(Templates.tooMany(frame), frame);
    }

    private static String render(TemplateInstance template, Frame frame) {
        return template.setLocale(frame.ours()).render();
    }

    private Frame frame(String language) {
        return frame(language, List.of(), "");
    }

    private Frame frame(String language, List<String> languages, String keep) {
        var links = languages.stream()
                .map(other -> new LanguageLink(other, name(other), "?lang=" + other + keep, other.equals(language)))
                .toList();
        return new Frame(
                language,
                PageLanguage.ours(language),
                shop.name(),
                shop.url().toString(),
                style.css(),
                links.size() > 1 ? links : List.of());
    }

    private static String name(String language) {
        var locale = Locale.forLanguageTag(language);
        var name = locale.getDisplayName(locale);
        return NAMES.getOrDefault(language, name.isEmpty() ? language : name);
    }

    private String date(Instant instant, String language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(LOCALES.getOrDefault(language, Locale.UK))
                .format(instant.atZone(shop.zone()));
    }
}
