package io.winback.survey.questionnaire;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One version of a questionnaire; once published it never changes. */
@RegisterForReflection
public record Questionnaire(
        String key,
        int version,
        String name,
        List<String> languages,
        Map<String, String> title,
        Map<String, String> intro,
        List<Question> questions) {

    public Questionnaire {
        languages = List.copyOf(languages);
        questions = List.copyOf(questions);
    }

    /** Reads a form. Questions are taken in their order, so that what is not asked is not read, whatever the form says. */
    public FilledForm fill(Map<String, String> form) {
        var values = new LinkedHashMap<String, String>();
        var faults = new LinkedHashMap<String, Fault>();
        for (var question : questions) {
            if (question.asked(values)) {
                var value = readable(form.getOrDefault(question.key(), ""));
                var fault = question.faultOf(value);
                fault.ifPresent(found -> faults.put(question.key(), found));
                if (fault.isEmpty() && !value.isEmpty()) {
                    values.put(question.key(), value);
                }
            }
        }
        return new FilledForm(values, faults);
    }

    /** The value of the question with this meaning, if it was answered. */
    public Optional<String> meant(Meaning meaning, Map<String, String> values) {
        return questions.stream()
                .filter(question -> question.meaning() == meaning)
                .flatMap(question -> Optional.ofNullable(values.get(question.key())).stream())
                .findFirst();
    }

    /** The choices offered, except how to get back to a customer: what else was answered are the customer's own words. */
    public Set<String> codes() {
        return questions.stream()
                .filter(question -> question.meaning() != Meaning.CONTACT)
                .flatMap(question -> question.options().stream().map(Option::code))
                .collect(Collectors.toSet());
    }

    /** Without line ends of other systems and characters that nobody sees. */
    private static String readable(String value) {
        return value.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .strip();
    }
}
