package io.winback.survey.questionnaire;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which questions can be asked of the same person. */
final class Branches {

    private final List<Question> questions;

    Branches(List<Question> questions) {
        this.questions = questions;
    }

    /** Whether some answers lead to both questions. */
    boolean together(Question one, Question other) {
        var demandedOfOne = demanded(one);
        var demandedOfOther = demanded(other);
        return demandedOfOne.entrySet().stream()
                .filter(demand -> demandedOfOther.containsKey(demand.getKey()) && takesOne(demand.getKey()))
                .noneMatch(demand -> Collections.disjoint(demand.getValue(), demandedOfOther.get(demand.getKey())));
    }

    /** The codes that lead to a question, by the question they answer, back to the first. */
    private Map<String, List<String>> demanded(Question question) {
        var demanded = new HashMap<String, List<String>>();
        var when = question.when();
        while (when != null && !demanded.containsKey(when.question())) {
            demanded.put(when.question(), when.codes());
            var asked = when.question();
            when = questions.stream()
                    .filter(earlier -> asked.equals(earlier.key()))
                    .findFirst()
                    .map(Question::when)
                    .orElse(null);
        }
        return demanded;
    }

    private boolean takesOne(String key) {
        return questions.stream().anyMatch(question -> question.key().equals(key) && question.kind() != Kind.MULTIPLE);
    }
}
