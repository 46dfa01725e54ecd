package io.winback.survey.site.inbox;

import io.winback.platform.page.CodeWords;
import io.winback.platform.page.Figures;
import io.winback.platform.page.Language;
import io.winback.platform.paging.Page;
import io.winback.survey.improvement.ImprovementChoice;
import io.winback.survey.inbox.InboxResponse;
import io.winback.survey.inbox.InboxState;
import io.winback.survey.questionnaire.Option;
import io.winback.survey.questionnaire.Question;
import io.winback.survey.questionnaire.Questionnaire;
import io.winback.survey.site.Links;
import io.winback.survey.trail.TrailEntry;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;

/** Puts what customers wrote, and what can be done about it, into the words of a language; their own words stay as they are. */
final class InboxComposer {

    private static final List<String> REASONS =
            List.of("SERVICE", "QUALITY", "COMPETITOR", "FORGOT", "MOVED", "CIRCUMSTANCES", "OTHER");
    private static final List<String> PANELS = List.of("LOST", "DUE", "ACTIVE", "PROSPECT");

    private final InboxWords words;
    private final CodeWords codes;
    private final Figures figures;
    private final Language language;
    private final ZoneId zone;
    private final Function<InboxResponse, Questionnaire> asked;

    /** @param asked the questionnaire an answer was given to */
    InboxComposer(Language language, ZoneId zone, Function<InboxResponse, Questionnaire> asked) {
        this.words = language.words(InboxWords.class);
        this.codes = new CodeWords(language);
        this.figures = new Figures(language);
        this.language = language;
        this.zone = zone;
        this.asked = asked;
    }

    InboxView list(Page<InboxResponse> page, InboxForm form, Currency currency, boolean mayWrite) {
        var next = page.nextPageToken();
        return new InboxView(
                form,
                List.of(
                        new InboxView.Choice(
                                "NEW", words.stateNew(), form.state().equals("NEW")),
                        new InboxView.Choice(
                                "DONE", words.stateDone(), form.state().equals("DONE")),
                        new InboxView.Choice(
                                InboxForm.ALL, words.all(), form.chosen().isEmpty())),
                choices(REASONS, codes::reason, form.reason()),
                choices(PANELS, codes::stage, form.panel()),
                currency.getCurrencyCode(),
                page.items().stream().map(this::letter).toList(),
                form.done().isEmpty() ? "" : words.noted(),
                mayWrite,
                next == null ? "" : form.href() + "&pageToken=" + Links.encode(next),
                form.pageToken() == null ? "" : form.href());
    }

    /**
     * @param named improvements the answer names
     * @param open all it may be said to name
     */
    LetterView one(
            InboxResponse answer,
            List<ImprovementChoice> named,
            List<ImprovementChoice> open,
            Allowed allowed,
            String done,
            String fault) {
        var letter = letter(answer);
        var quoted = answer.quoted();
        return new LetterView(
                letter,
                Links.customer(answer.customerId()),
                chosen(answer),
                done.isEmpty() ? "" : words.noted(),
                fault,
                named.stream().map(InboxComposer::named).toList(),
                open.stream()
                        .filter(improvement -> !answer.improvements().contains(improvement.key()))
                        .map(InboxComposer::named)
                        .toList(),
                answer.mayBeQuoted() ? words.quoteYes() : words.quoteNo(),
                quoted == null ? "" : quoted,
                letter.texts().isEmpty() ? "" : letter.texts().get(0).text(),
                answer.trail().stream().map(this::deed).toList(),
                allowed.write(),
                allowed.quote() && answer.mayBeQuoted() && answer.suspicion().isEmpty(),
                allowed.propose());
    }

    /** What the reader may do. */
    record Allowed(boolean write, boolean quote, boolean propose) {}

    private InboxView.Letter letter(InboxResponse answer) {
        var questionnaire = asked.apply(answer);
        var sub = answer.subReason();
        var reason = sub == null ? answer.reason() : sub;
        return new InboxView.Letter(
                answer.answerId().toString(),
                Long.toString(answer.version()),
                Links.answer(answer.answerId().toString()),
                answer.customerId(),
                figures.time(answer.answeredAt(), zone),
                questionnaire.name(),
                reason == null ? "" : codes.reason(reason),
                answer.language(),
                tags(answer),
                questionnaire.questions().stream()
                        .filter(question -> answer.texts().containsKey(question.key()))
                        .map(question -> new InboxView.Said(
                                questionnaire.in(language.code(), question.text()),
                                String.valueOf(answer.texts().get(question.key()))))
                        .toList(),
                answer.state() == InboxState.NEW);
    }

    private List<String> tags(InboxResponse answer) {
        var tags = new ArrayList<String>();
        var panel = answer.panel();
        if (panel != null) {
            tags.add(codes.stage(panel));
        }
        var value = answer.value();
        if (value != null) {
            tags.add(figures.money(value));
        }
        if ("OPEN".equals(answer.contact())) {
            tags.add(words.tagContact());
        }
        if (!answer.suspicion().isEmpty()) {
            tags.add(words.tagSuspected());
        }
        if (answer.quoted() != null) {
            tags.add(words.tagQuoted());
        } else if (answer.mayBeQuoted()) {
            tags.add(words.tagMayQuote());
        }
        return tags;
    }

    private List<LetterView.Chosen> chosen(InboxResponse answer) {
        var questionnaire = asked.apply(answer);
        return questionnaire.questions().stream()
                .filter(question -> answer.choices().containsKey(question.key()))
                .map(question -> new LetterView.Chosen(
                        questionnaire.in(language.code(), question.text()),
                        String.join(
                                ", ",
                                answer.choices().getOrDefault(question.key(), List.of()).stream()
                                        .map(code -> option(questionnaire, question, code))
                                        .toList())))
                .toList();
    }

    private String option(Questionnaire questionnaire, Question question, String code) {
        return question.options().stream()
                .filter(option -> option.code().equals(code))
                .map(Option::text)
                .map(text -> questionnaire.in(language.code(), text))
                .findFirst()
                .orElse(code);
    }

    private LetterView.Deed deed(TrailEntry entry) {
        var what =
                switch (entry.what()) {
                    case DONE -> words.deedDone();
                    case REOPENED -> words.deedReopened();
                    case NAMED -> words.deedNamed();
                    case NOT_NAMED -> words.deedNotNamed();
                    case PROPOSED -> words.deedProposed();
                    case RELEASED -> words.deedReleased();
                    case TAKEN_BACK -> words.deedTakenBack();
                };
        var about = entry.about();
        return new LetterView.Deed(what, about == null ? "" : about, entry.who(), figures.time(entry.at(), zone));
    }

    private static LetterView.Named named(ImprovementChoice improvement) {
        return new LetterView.Named(improvement.key(), improvement.title(), Links.improvement(improvement.key()));
    }

    private static List<InboxView.Choice> choices(List<String> values, Function<String, String> text, String chosen) {
        return values.stream()
                .map(value -> new InboxView.Choice(value, text.apply(value), value.equals(chosen)))
                .toList();
    }
}
