package io.winback.survey.page;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.winback.platform.shop.ShopProfile;
import io.winback.survey.questionnaire.Meaning;
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

    String form(FormPage page) {
        var messages = MessageBundles.get(PageMessages.class, Localized.Literal.of(page.language()));
        var composer = new FormComposer(page.questionnaire(), page.language(), messages, page.values(), page.faults());
        var until = page.answered() ? date(page.until(), page.language()) : "";
        var frame = frame(page.language(), page.questionnaire().languages(), page.keep());
        return render(Templates.form(frame, composer.compose(until)), page.language());
    }

    String thanks(OpenSurvey survey, String token, Values given) {
        var language = survey.language();
        var view = new ThanksView(
                survey.questionnaire().meant(Meaning.CONTACT, given).stream()
                        .findFirst()
                        .orElse(""),
                date(survey.link().expiresAt(), language),
                "/s/" + token + "?lang=" + language);
        return render(Templates.thanks(frame(language, survey.questionnaire().languages(), ""), view), language);
    }

    String wrong(String language) {
        return render(Templates.wrong(frame(language, List.of(), "")), language);
    }

    String expired(String language) {
        return render(Templates.expired(frame(language, List.of(), "")), language);
    }

    String tooLong(String language) {
        return render(Templates.tooLong(frame(language, List.of(), "")), language);
    }

    private static String render(TemplateInstance template, String language) {
        return template.setLocale(language).render();
    }

    private Frame frame(String language, List<String> languages, String keep) {
        var links = languages.stream()
                .map(other -> new LanguageLink(
                        other, NAMES.getOrDefault(other, other), "?lang=" + other + keep, other.equals(language)))
                .toList();
        return new Frame(language, shop.name(), shop.url().toString(), style.css(), links);
    }

    private String date(Instant instant, String language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(LOCALES.getOrDefault(language, Locale.UK))
                .format(instant.atZone(shop.zone()));
    }
}
