package io.winback.survey.page;

import io.winback.survey.questionnaire.Questionnaire;
import io.winback.survey.questionnaire.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Picks the language of a page. */
final class PageLanguage {

    private static final Set<String> FROM_RIGHT_TO_LEFT =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "ps", "sd", "ug", "ur", "yi");
    private static final Set<String> SCRIPTS_FROM_RIGHT_TO_LEFT = Set.of("Arab", "Hebr", "Thaa", "Syrc", "Nkoo");

    private PageLanguage() {}

    /** Of a survey: the language asked for in the address, or else of the link, or else the first the survey has. */
    static String of(@Nullable String asked, String ofLink, Questionnaire survey) {
        return among(survey.languages(), asked)
                .or(() -> among(survey.languages(), ofLink))
                .orElse(survey.fallback());
    }

    /** Of what we say ourselves to the holder of a link: the language asked for, or else of the link, or else English. */
    static String of(@Nullable String asked, String ofLink) {
        return among(Wording.LANGUAGES, asked)
                .or(() -> among(Wording.LANGUAGES, ofLink))
                .orElse(Wording.FALLBACK);
    }

    /** Where no link tells: the language asked for, or else the first the browser accepts that we have, or else the shop's. */
    static String of(@Nullable String asked, List<Locale> accepted, String ofShop) {
        return among(Wording.LANGUAGES, asked)
                .or(() -> accepted.stream()
                        .flatMap(locale -> among(Wording.LANGUAGES, locale.toLanguageTag()).stream())
                        .findFirst())
                .orElse(ofShop);
    }

    /** In which language we speak ourselves on a page in this one. */
    static String ours(String language) {
        return among(Wording.LANGUAGES, language).orElse(Wording.FALLBACK);
    }

    static boolean fromRightToLeft(String language) {
        var locale = Locale.forLanguageTag(language);
        return locale.getScript().isEmpty()
                ? FROM_RIGHT_TO_LEFT.contains(locale.getLanguage())
                : SCRIPTS_FROM_RIGHT_TO_LEFT.contains(locale.getScript());
    }

    /** The very language, or else the first that differs in region or script only. */
    private static Optional<String> among(List<String> languages, @Nullable String wanted) {
        if (wanted == null || wanted.isEmpty()) {
            return Optional.empty();
        }
        return languages.stream().filter(wanted::equalsIgnoreCase).findFirst().or(() -> languages.stream()
                .filter(language -> primary(language).equals(primary(wanted)))
                .findFirst());
    }

    private static String primary(String language) {
        return language.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }
}
