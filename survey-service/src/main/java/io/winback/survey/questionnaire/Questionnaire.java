package io.winback.survey.questionnaire;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One version of a questionnaire; once published it never changes.
 *
 * @param name for marketers
 * @param changeable whether an answer may be given again until the invitation expires, in place of the one before
 * @param languages every text exists in the first of them, and falls back to it in the others
 */
@RegisterForReflection
public record Questionnaire(
        String key,
        int version,
        String name,
        Mode mode,
        boolean changeable,
        List<String> languages,
        Map<String, String> title,
        Map<String, String> intro,
        List<Question> questions) {

    private static final String YES = "YES";

    public Questionnaire {
        languages = List.copyOf(languages);
        questions = List.copyOf(questions);
    }

    /** The same under another number. */
    Questionnaire numbered(int number) {
        return new Questionnaire(key, number, name, mode, changeable, languages, title, intro, questions);
    }

    /** The language every text exists in. */
    public String fallback() {
        return languages.get(0);
    }

    /** The text in the language, or else in the fallback; empty where there is no text at all. */
    public String in(String language, @Nullable Map<String, String> texts) {
        return texts == null ? "" : texts.getOrDefault(language, texts.getOrDefault(fallback(), ""));
    }

    /**
     * Reads a form. Questions are taken in their order, so that what is not asked is not read, whatever the form says.
     *
     * @param form by question, what was sent for it
     */
    public FilledForm fill(Map<String, List<String>> form) {
        var choices = new LinkedHashMap<String, List<String>>();
        var texts = new LinkedHashMap<String, String>();
        var faults = new LinkedHashMap<String, Fault>();
        for (var question : questions) {
            if (question.asked(choices)) {
                var sent = form.getOrDefault(question.key(), List.of());
                var fault = question.kind() == Kind.TEXT
                        ? fillText(question, sent, texts)
                        : fillChoices(question, sent, choices);
                fault.ifPresent(found -> faults.put(question.key(), found));
            }
        }
        return new FilledForm(new Values(choices, texts), faults);
    }

    private static Optional<Fault> fillText(Question question, List<String> sent, Map<String, String> texts) {
        var text = sent.isEmpty() ? "" : readable(sent.get(0));
        var fault = question.faultOfText(text);
        if (fault.isEmpty() && !text.isEmpty()) {
            texts.put(question.key(), text);
        }
        return fault;
    }

    private static Optional<Fault> fillChoices(
            Question question, List<String> sent, Map<String, List<String>> choices) {
        var chosen = sent.stream().filter(code -> !code.isEmpty()).distinct().toList();
        var fault = question.faultOfCodes(chosen);
        if (fault.isEmpty() && !chosen.isEmpty()) {
            choices.put(question.key(), chosen);
        }
        return fault;
    }

    /** What was sent, right or wrong, to be shown again. */
    public Values typed(Map<String, List<String>> form) {
        var choices = new LinkedHashMap<String, List<String>>();
        var texts = new LinkedHashMap<String, String>();
        for (var question : questions) {
            var sent = form.getOrDefault(question.key(), List.of());
            if (question.kind() == Kind.TEXT) {
                sent.stream().findFirst().ifPresent(text -> texts.put(question.key(), text));
            } else if (!sent.isEmpty()) {
                choices.put(question.key(), sent);
            }
        }
        return new Values(choices, texts);
    }

    /** The choices among what was sent: of a question that is always asked, and has such a code. */
    public Map<String, List<String>> marks(Map<String, List<String>> sent) {
        var marks = new LinkedHashMap<String, List<String>>();
        for (var question : questions) {
            var codes = sent.getOrDefault(question.key(), List.of());
            if (question.when() == null
                    && !codes.isEmpty()
                    && question.faultOfCodes(codes).isEmpty()) {
                marks.put(question.key(), codes);
            }
        }
        return marks;
    }

    public Optional<Question> question(String questionKey) {
        return questions.stream()
                .filter(question -> question.key().equals(questionKey))
                .findFirst();
    }

    /** The questions with this meaning. */
    public Stream<Question> with(Meaning meaning) {
        return questions.stream().filter(question -> question.meaning() == meaning);
    }

    /** The codes chosen in questions with this meaning. */
    public List<String> meant(Meaning meaning, Values values) {
        return with(meaning)
                .flatMap(question -> values.codes(question.key()).stream())
                .distinct()
                .toList();
    }

    /** Whether whoever answered this agreed to be quoted. */
    public boolean mayBeQuoted(Values values) {
        return meant(Meaning.QUOTE, values).contains(YES);
    }

    /** Without line ends of other systems and characters that nobody sees. */
    private static String readable(String value) {
        return value.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .strip();
    }
}
