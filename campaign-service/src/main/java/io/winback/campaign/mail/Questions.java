package io.winback.campaign.mail;

import io.winback.campaign.audience.OneClick;
import io.winback.campaign.mail.MailFrame.Choice;
import io.winback.campaign.mail.MailFrame.Question;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the first question of a survey into a mail: all of it in the language of the mail, or all in the survey's first. */
final class Questions {

    private final OneClick ask;
    private final String language;

    private Questions(OneClick ask, String language) {
        this.ask = ask;
        this.language = language;
    }

    static @Nullable Question of(Letter letter, String language, MailLinks links) {
        var survey = letter.survey();
        var ask = survey == null ? null : survey.question();
        if (survey == null || ask == null) {
            return null;
        }
        var first = ask.language();
        return new Questions(ask, speaks(ask, language) || first == null ? language : first).of(survey.url(), links);
    }

    private Question of(String url, MailLinks links) {
        var choices = ask.choices().stream()
                .map(choice -> new Choice(
                        text(choice.text(), choice.code()), links.choice(url, ask.question(), choice.code())))
                .toList();
        return new Question(text(ask.text(), ""), language, ask.numbers(), ends(), choices);
    }

    /** "0: not at all · 10: very likely" */
    private String ends() {
        var lowest = ask.choices().get(0).code();
        var highest = ask.choices().get(ask.choices().size() - 1).code();
        var low = text(ask.low(), "");
        var high = text(ask.high(), "");
        return ask.numbers() && !low.isEmpty() && !high.isEmpty()
                ? lowest + ": " + low + " · " + highest + ": " + high
                : "";
    }

    private String text(Map<String, String> texts, String otherwise) {
        return PlainWords.line(Objects.requireNonNullElse(texts.get(language), otherwise));
    }

    private static boolean speaks(OneClick ask, String language) {
        return Stream.concat(
                        Stream.of(ask.text(), ask.low(), ask.high()),
                        ask.choices().stream().map(OneClick.Choice::text))
                .filter(texts -> !texts.isEmpty())
                .allMatch(texts -> texts.containsKey(language));
    }
}
