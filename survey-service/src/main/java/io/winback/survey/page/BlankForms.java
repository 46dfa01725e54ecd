package io.winback.survey.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.winback.survey.questionnaire.Values;
import jakarta.inject.Singleton;

/**
 * Forms that nothing was filled into. They are the same for every reader of a language but for when they are shown, so each is rendered
 * once: rendering takes longer than all the rest of showing it.
 */
@Singleton
class BlankForms {

    private static final long REMEMBERED = 256;

    /** No text can be taken for it, as every text is escaped. */
    private static final String PLACE = "<shown>";

    private final Pages pages;
    private final Cache<Id, Halves> rendered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    BlankForms(Pages pages) {
        this.pages = pages;
    }

    /** @param shown when the page is made, signed */
    String form(FormPage page, String shown) {
        var halves = rendered.get(Id.of(page), id -> Halves.of(pages.form(page, PLACE)));
        return halves.before() + shown + halves.after();
    }

    private record Halves(String before, String after) {

        static Halves of(String page) {
            var at = page.indexOf(PLACE);
            return new Halves(page.substring(0, at), page.substring(at + PLACE.length()));
        }
    }

    /** A published questionnaire never changes, so its key and version stand for it. */
    private record Id(String survey, int version, String language, Values marks, String keep) {

        static Id of(FormPage page) {
            return new Id(
                    page.questionnaire().key(),
                    page.questionnaire().version(),
                    page.language(),
                    page.values(),
                    page.keep());
        }
    }
}
