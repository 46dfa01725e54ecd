package io.winback.survey.page;

import io.winback.platform.shop.ShopProfile;
import io.winback.platform.trace.Steps;
import io.winback.survey.invitation.SurveyLinks;
import io.winback.survey.questionnaire.QuestionnaireService;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lets a visitor with a good link in; all others get a page that reveals nothing. */
@Singleton
class Door {

    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
    private static final int UNKNOWN = 404;
    private static final int GONE = 410;

    private final SurveyLinks links;
    private final QuestionnaireService questionnaires;
    private final Pages pages;
    private final PageStyle style;
    private final ShopProfile shop;
    private final Steps steps;
    private final Clock clock;

    Door(
            SurveyLinks links,
            QuestionnaireService questionnaires,
            Pages pages,
            PageStyle style,
            ShopProfile shop,
            Steps steps,
            Clock clock) {
        this.links = links;
        this.questionnaires = questionnaires;
        this.pages = pages;
        this.style = style;
        this.shop = shop;
        this.steps = steps;
        this.clock = clock;
    }

    Response open(String token, @Nullable String lang, HttpHeaders headers, Function<OpenSurvey, Response> inside) {
        var link = links.read(token);
        var known = link.flatMap(found -> questionnaires.current(found.survey()));
        if (link.isEmpty() || known.isEmpty()) {
            return wrong(lang, headers);
        }
        if (link.get().expired(clock.instant()) || !known.get().open()) {
            return closed(PageLanguage.of(lang, link.get().language()));
        }
        var questionnaire = known.get().questionnaire();
        var language = PageLanguage.of(lang, link.get().language(), questionnaire);
        var survey = new OpenSurvey(link.get(), questionnaire, language);
        return steps.with("survey page", () -> Optional.of(survey.link().customerId()), () -> inside.apply(survey));
    }

    /** To whose link leads nowhere any more, for whatever reason. */
    Response closed(String language) {
        return page(GONE, pages.expired(PageLanguage.ours(language)));
    }

    Response wrong(@Nullable String lang, HttpHeaders headers) {
        var language = PageLanguage.of(lang, headers.getAcceptableLanguages(), shop.defaultLanguage());
        return page(UNKNOWN, pages.wrong(language));
    }

    Response page(int status, String html) {
        return Response.status(status)
                .type(HTML)
                .header("Content-Security-Policy", style.policy())
                .entity(html)
                .build();
    }
}
