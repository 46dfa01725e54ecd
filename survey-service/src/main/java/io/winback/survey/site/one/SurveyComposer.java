package io.winback.survey.site.one;

import io.winback.platform.page.Figures;
import io.winback.platform.page.Frame;
import io.winback.platform.security.Roles;
import io.winback.platform.shop.ShopProfile;
import io.winback.survey.questionnaire.Meaning;
import io.winback.survey.questionnaire.Mode;
import io.winback.survey.questionnaire.Questionnaire;
import io.winback.survey.questionnaire.Survey;
import io.winback.survey.questionnaire.SurveyState;
import io.winback.survey.site.Links;
import io.winback.survey.site.SurveyCodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts one survey into one language. */
final class SurveyComposer {

    private final Frame frame;
    private final ShopProfile shop;
    private final SurveyWords words;
    private final SurveyCodes codes;
    private final Figures figures;

    SurveyComposer(Frame frame, ShopProfile shop) {
        this.frame = frame;
        this.shop = shop;
        this.words = frame.language().words(SurveyWords.class);
        this.codes = new SurveyCodes(frame.language());
        this.figures = new Figures(frame.language());
    }

    /** @param ofDraft whether to show what was written last, rather than what is answered */
    SurveyView compose(Survey survey, List<Survey.Version> versions, boolean ofDraft, String done) {
        var shown = ofDraft ? survey.written() : survey.questionnaire();
        var language = frame.lang();
        var href = Links.survey(survey.key());
        return new SurveyView(
                survey.key(),
                shown.name(),
                href,
                codes.state(survey.state()),
                survey.state() == SurveyState.OPEN,
                codes.mode(shown.mode()),
                published(survey.version()),
                notes(survey),
                done(done),
                survey.version() == null ? "" : Links.results(survey.key()),
                may(survey),
                tabs(survey, ofDraft),
                shown.in(language, shown.title()),
                shown.in(language, shown.intro()),
                shown.languages().contains(language) ? language : shown.fallback(),
                new QuestionComposer(shown, frame.language()).compose(),
                tells(shown),
                versions.stream().map(version -> row(href, version)).toList(),
                href + "/definition",
                words.write(survey.key()));
    }

    private String published(Survey.@Nullable Version version) {
        if (version == null) {
            return "";
        }
        var published = words.versionOf(version.number(), figures.time(version.publishedAt(), shop.zone()));
        var by = by(version);
        return by.isEmpty() ? published : published + " · " + by;
    }

    private String by(Survey.Version version) {
        var client = version.publishedBy();
        return version.builtIn() != null ? words.builtIn() : client == null ? "" : words.by(client);
    }

    private List<String> notes(Survey survey) {
        var notes = new ArrayList<String>();
        if (survey.version() == null) {
            notes.add(words.neverPublished());
        }
        var draft = survey.draft();
        if (survey.version() != null && draft != null) {
            notes.add(words.drafted(figures.time(draft.at(), shop.zone())));
        }
        return notes;
    }

    private String done(String done) {
        return switch (done) {
            case "publish" -> words.donePublish();
            case "close" -> words.doneClose();
            case "open" -> words.doneOpen();
            default -> "";
        };
    }

    private SurveyView.May may(Survey survey) {
        var marketer = frame.may(Roles.MARKETER);
        return new SurveyView.May(
                marketer && survey.draft() != null,
                marketer && survey.state() == SurveyState.OPEN,
                marketer
                        && survey.state() == SurveyState.CLOSED
                        && survey.questionnaire().mode() != Mode.CONFIDENTIAL);
    }

    private List<SurveyView.Tab> tabs(Survey survey, boolean ofDraft) {
        if (survey.version() == null || survey.draft() == null) {
            return List.of();
        }
        var href = Links.survey(survey.key());
        return List.of(
                new SurveyView.Tab(href, words.showPublished(), !ofDraft),
                new SurveyView.Tab(href + "?of=draft", words.showDraft(), ofDraft));
    }

    private List<String> tells(Questionnaire shown) {
        var tells = new ArrayList<String>();
        if (shown.mode() == Mode.CONFIDENTIAL) {
            tells.add(words.tellsConfidential());
        } else {
            for (var meaning : Meaning.values()) {
                if (shown.with(meaning).findAny().isPresent()) {
                    tells.add(tells(meaning));
                }
            }
            tells.removeIf(String::isEmpty);
            if (tells.isEmpty()) {
                tells.add(words.tellsNothing());
            }
        }
        tells.add(shown.changeable() ? words.changeable() : words.unchangeable());
        return tells;
    }

    private String tells(Meaning meaning) {
        return switch (meaning) {
            case REASON -> words.tellsReason();
            case NEED -> words.tellsNeed();
            case FAMILIARITY -> words.tellsFamiliarity();
            case STRENGTH -> words.tellsStrength();
            case CONTACT -> words.tellsContact();
            case QUOTE -> words.tellsQuote();
            case SUB_REASON, QUOTE_NAME -> "";
        };
    }

    private SurveyView.VersionRow row(String href, Survey.Version version) {
        var questionnaire = version.questionnaire();
        return new SurveyView.VersionRow(
                version.number(),
                questionnaire.name(),
                String.join(", ", questionnaire.languages()),
                questionnaire.questions().size(),
                figures.time(version.publishedAt(), shop.zone()),
                version.builtIn() != null ? words.builtIn() : Objects.requireNonNullElse(version.publishedBy(), "–"),
                href + "/definition?version=" + version.number());
    }
}
