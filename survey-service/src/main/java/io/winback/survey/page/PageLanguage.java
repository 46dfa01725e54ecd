package io.winback.survey.page;

import io.winback.survey.questionnaire.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Picks the language of a page. */
final class PageLanguage {

    private PageLanguage() {}

    /** The language asked for in the address, or else of the link, or else the fallback. */
    static String of(@Nullable String asked, String ofLink) {
        return known(asked).or(() -> known(ofLink)).orElse(Wording.FALLBACK);
    }

    /** Where no link tells: the language asked for, or else the first the browser accepts that we have, or else the shop's. */
    static String of(@Nullable String asked, List<Locale> accepted, String ofShop) {
        return known(asked)
                .or(() -> accepted.stream()
                        .flatMap(locale -> known(locale.getLanguage()).stream())
                        .findFirst())
                .orElse(ofShop);
    }

    private static Optional<String> known(@Nullable String language) {
        return Optional.ofNullable(language).filter(Wording.LANGUAGES::contains);
    }
}
