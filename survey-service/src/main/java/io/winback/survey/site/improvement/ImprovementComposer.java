package io.winback.survey.site.improvement;

import io.winback.platform.page.CodeWords;
import io.winback.platform.page.Figures;
import io.winback.platform.page.Frame;
import io.winback.platform.page.Language;
import io.winback.platform.paging.Page;
import io.winback.platform.security.Roles;
import io.winback.survey.improvement.Hint;
import io.winback.survey.improvement.ImprovementResponse;
import io.winback.survey.improvement.ImprovementState;
import io.winback.survey.improvement.NamedResponse;
import io.winback.survey.site.Links;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts improvements into the words of a language. */
final class ImprovementComposer {

    private final ImprovementWords words;
    private final CodeWords codes;
    private final Figures figures;
    private final Language language;
    private final ZoneId zone;

    ImprovementComposer(Language language, ZoneId zone) {
        this.words = language.words(ImprovementWords.class);
        this.codes = new CodeWords(language);
        this.figures = new Figures(language);
        this.language = language;
        this.zone = zone;
    }

    ImprovementsView list(Page<ImprovementResponse> page, @Nullable String pageToken) {
        var next = page.nextPageToken();
        return new ImprovementsView(
                page.items().stream().map(this::row).toList(),
                next == null ? "" : ImprovementPageResource.PATH + "?pageToken=" + Links.encode(next),
                pageToken == null ? "" : ImprovementPageResource.PATH);
    }

    private ImprovementsView.Row row(ImprovementResponse improvement) {
        var fixedAt = improvement.fixedAt();
        return new ImprovementsView.Row(
                improvement.key(),
                Links.improvement(improvement.key()),
                improvement.title(),
                reason(improvement.reason(), improvement.subReason()),
                state(improvement.state()),
                improvement.state() == ImprovementState.OPEN,
                figures.count(improvement.customers()),
                figures.count(improvement.told()),
                fixedAt == null ? "–" : figures.date(fixedAt.atZone(zone).toLocalDate()));
    }

    ImprovementView one(ImprovementResponse improvement, Page<NamedResponse> named, Shown shown, Frame frame) {
        var href = Links.improvement(improvement.key());
        var next = named.nextPageToken();
        var open = improvement.state() == ImprovementState.OPEN;
        return new ImprovementView(
                improvement.key(),
                improvement.title(),
                state(improvement.state()),
                open,
                improvement.gathers()
                        ? words.byRule(reason(improvement.reason(), improvement.subReason()))
                        : words.byHandOnly(),
                done(shown.done()),
                improvement.hints().stream()
                        .map(hint -> hint(hint.code(), improvement))
                        .toList(),
                improvement.since() == 0 ? "" : words.since(figures.count(improvement.since())),
                tiles(improvement),
                texts(improvement),
                named.items().stream().map(answer -> answer(href, answer)).toList(),
                frame.may(Roles.MARKETER),
                open && frame.may(Roles.MARKETER, Roles.AGENT),
                href,
                "/api/improvements/" + Links.encode(improvement.key()),
                next == null ? "" : href + "?pageToken=" + Links.encode(next),
                shown.pageToken() == null ? "" : href);
    }

    /**
     * @param again whether those are told, too, who were told before
     * @param fault why it was not done; empty if it was not tried
     */
    FixView fix(ImprovementResponse improvement, boolean again, String fault) {
        var href = Links.improvement(improvement.key());
        var count = again ? improvement.customers() : improvement.untold();
        var says = new ArrayList<String>();
        says.add(
                again
                        ? words.fixAgain(figures.count(count), figures.count(improvement.told()))
                        : words.fixNew(figures.count(count)));
        says.add(words.fixFinal());
        says.add(words.fixCampaign());
        return new FixView(
                improvement.key(),
                improvement.title(),
                href,
                again,
                count,
                says,
                fault,
                texts(improvement),
                href + "/fix",
                improvement.told() == 0 ? "" : href + "/fix" + (again ? "" : "?again=true"),
                again ? words.fixOnlyNew() : words.fixOthers());
    }

    private List<ImprovementView.Tile> tiles(ImprovementResponse improvement) {
        return List.of(
                new ImprovementView.Tile(
                        words.tileCustomers(),
                        figures.count(improvement.customers()),
                        words.tileAnswers(figures.count(improvement.answers()))),
                new ImprovementView.Tile(
                        words.tileUntold(), figures.count(improvement.untold()), words.tileUntoldText()),
                new ImprovementView.Tile(
                        words.tileTold(),
                        figures.count(improvement.told()),
                        improvement.waiting() == 0 ? "" : words.tileWaiting(figures.count(improvement.waiting()))));
    }

    private List<ImprovementView.Text> texts(ImprovementResponse improvement) {
        return improvement.texts().entrySet().stream()
                .map(text -> new ImprovementView.Text(text.getKey(), nameOf(text.getKey()), text.getValue()))
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList();
    }

    private ImprovementView.Answer answer(String href, NamedResponse answer) {
        return new ImprovementView.Answer(
                answer.customerId(),
                Links.answer(answer.answerId().toString()),
                figures.time(answer.answeredAt(), zone),
                answer.language(),
                reason(answer.reason(), answer.subReason()),
                answer.byHand() ? words.hand() : words.rule(),
                answer.texts(),
                href + "/answers/" + answer.answerId() + "/removal");
    }

    private String reason(@Nullable String reason, @Nullable String subReason) {
        if (reason == null) {
            return "–";
        }
        return codes.reason(subReason == null ? reason : subReason);
    }

    private String hint(Hint hint, ImprovementResponse improvement) {
        return switch (hint) {
            case NOBODY -> words.hintNobody();
            case NO_TEXTS -> words.hintNoTexts();
            case LANGUAGES ->
                words.hintLanguages(String.join(
                        ", ",
                        improvement.languages().stream()
                                .filter(code -> !improvement.texts().containsKey(code))
                                .map(this::nameOf)
                                .toList()));
            case CAMPAIGN -> words.hintCampaign();
        };
    }

    private String nameOf(String code) {
        return Locale.forLanguageTag(code).getDisplayName(language.locale());
    }

    private String state(ImprovementState state) {
        return switch (state) {
            case OPEN -> words.stateOpen();
            case FIXED -> words.stateFixed();
            case WONT_FIX -> words.stateWontFix();
        };
    }

    private String done(String done) {
        return switch (done) {
            case "fix" -> words.doneFixed();
            case "reopen" -> words.doneOpen();
            case "leave" -> words.doneLeft();
            case "removal" -> words.doneRemoved();
            default -> "";
        };
    }

    /** Which part of the page is asked for. */
    record Shown(String done, @Nullable String pageToken) {}
}
