package io.winback.survey.site.one;

import io.winback.platform.page.Frames;
import io.winback.platform.page.Page;
import io.winback.platform.page.Pages;
import io.winback.platform.security.Roles;
import io.winback.survey.questionnaire.Questionnaire;
import io.winback.survey.questionnaire.Survey;
import io.winback.survey.questionnaire.SurveyService;
import io.winback.survey.questionnaire.UnknownSurvey;
import io.winback.survey.site.Links;
import io.winback.survey.site.SurveySite;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A survey as customers see it, on a phone and on a wide screen. Nothing that is filled in here is sent. */
@Page
@Path(SurveySite.PATH + "/surveys/{key}/preview")
@RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
class PreviewPageResource {

    private static final String DRAFT = "draft";

    private final SurveySite site;
    private final Frames frames;
    private final SurveyService surveys;

    PreviewPageResource(SurveySite site, Frames frames, SurveyService surveys) {
        this.site = site;
        this.frames = frames;
        this.surveys = surveys;
    }

    @GET
    @Operation(hidden = true)
    public Response show(
            @RestPath String key,
            @RestQuery @DefaultValue("") String language,
            @RestQuery @DefaultValue("") String of) {
        var frame = frames.around(site, SurveySite.SURVEYS);
        var survey = existing(key);
        var shown = shown(survey, of);
        var chosen = language(shown, language.isEmpty() ? frame.lang() : language);
        var words = frame.language().words(SurveyWords.class);
        var view = new PreviewView(
                shown.name(),
                Links.survey(key),
                words.previewTitle(shown.name()),
                Links.preview(key),
                shown.languages().stream().map(tag -> choice(tag, chosen)).toList(),
                survey.version() == null || survey.draft() == null
                        ? List.of()
                        : List.of(
                                new PreviewView.Choice("", words.showPublished(), !of.equals(DRAFT)),
                                new PreviewView.Choice(DRAFT, words.showDraft(), of.equals(DRAFT))),
                FramedPageResource.PATH + Links.encode(key) + "?language=" + Links.encode(chosen) + "&of="
                        + (of.equals(DRAFT) ? DRAFT : ""));
        return Pages.show(frame, OneTemplates.preview(frame, view));
    }

    static Questionnaire shown(Survey survey, String of) {
        return of.equals(DRAFT) ? survey.written() : survey.questionnaire();
    }

    static String language(Questionnaire shown, String asked) {
        return shown.languages().contains(asked) ? asked : shown.fallback();
    }

    private static PreviewView.Choice choice(String tag, String chosen) {
        var locale = Locale.forLanguageTag(tag);
        return new PreviewView.Choice(tag, locale.getDisplayName(locale), tag.equals(chosen));
    }

    private Survey existing(String key) {
        return surveys.find(key).orElseThrow(() -> UnknownSurvey.problem(key));
    }
}
