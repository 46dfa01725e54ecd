package io.winback.survey.questionnaire;

import java.util.List;

/** Finds conditions nobody can meet. */
final class ConditionChecks {

    private final List<Question> questions;
    private final List<Place> faults;

    ConditionChecks(List<Question> questions, List<Place> faults) {
        this.questions = questions;
        this.faults = faults;
    }

    void find() {
        for (var i = 0; i < questions.size(); i++) {
            var when = questions.get(i).when();
            if (when != null) {
                find("questions[" + i + "].when", when, questions.subList(0, i));
            }
        }
    }

    private void find(String at, Condition when, List<Question> earlier) {
        var asked = earlier.stream()
                .filter(question -> question.key().equals(when.question()))
                .findFirst();
        if (asked.isEmpty()) {
            add(at + ".question", "Name the key of an earlier question.");
        } else if (asked.get().kind() == Kind.TEXT) {
            add(at + ".question", "A text has no codes to choose; name a question of another kind.");
        } else {
            codes(at + ".codes", when.codes(), asked.get().codes());
        }
    }

    private void codes(String at, List<String> codes, List<String> known) {
        if (codes.isEmpty()) {
            add(at, "Name at least one code that leads to the question.");
        }
        for (var i = 0; i < codes.size(); i++) {
            if (!known.contains(codes.get(i))) {
                add(
                        at + "[" + i + "]",
                        "The question has no such code; its codes are " + String.join(", ", known) + ".");
            } else if (codes.indexOf(codes.get(i)) < i) {
                add(at + "[" + i + "]", "Name each code once.");
            }
        }
    }

    private void add(String field, String message) {
        faults.add(new Place(field, message));
    }
}
