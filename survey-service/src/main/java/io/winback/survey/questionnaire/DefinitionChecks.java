package io.winback.survey.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds all that is wrong with a definition, so that whoever wrote it learns it at once. */
final class DefinitionChecks {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_INTRO = 2_000;
    private static final int MOST_QUESTIONS = 20;

    /** A form has at most 16 kB, and a Chinese character takes nine bytes of it. */
    private static final int MOST_CHARACTERS = 1_700;

    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9.-]{0,59}");

    /** Fields of the page itself. */
    private static final Set<String> RESERVED = Set.of("lang", "shown");

    private final SurveyDefinition definition;
    private final List<Place> faults = new ArrayList<>();

    private DefinitionChecks(SurveyDefinition definition) {
        this.definition = definition;
    }

    /** @param settled the mode of what was published before, if anything was */
    static void demand(SurveyDefinition definition, @Nullable Mode settled) {
        var faults = faults(definition, settled);
        if (!faults.isEmpty()) {
            throw DefinitionProblem.of(faults);
        }
    }

    static List<Place> faults(SurveyDefinition definition, @Nullable Mode settled) {
        return new DefinitionChecks(definition).find(settled);
    }

    private List<Place> find(@Nullable Mode settled) {
        var texts = new TextChecks(definition.languages(), faults);
        texts.languages();
        texts.plain("name", definition.name(), LONGEST_NAME);
        texts.demand("title", definition.title(), LONGEST_TITLE);
        texts.demand("intro", definition.intro(), LONGEST_INTRO);
        if (settled != null && settled != definition.mode()) {
            add("mode", "The first publication settled " + settled + " for good; clone the survey for another mode.");
        }
        changes();
        var questions = definition.questions();
        if (questions.isEmpty() || questions.size() > MOST_QUESTIONS) {
            add("questions", "Ask 1 to " + MOST_QUESTIONS + " questions.");
        }
        if (keys(questions)) {
            new ConditionChecks(questions, faults).find();
            new MeaningChecks(definition, faults).find();
        }
        for (var i = 0; i < questions.size(); i++) {
            new QuestionChecks("questions[" + i + "]", questions.get(i), texts, faults).find();
        }
        room(questions);
        return faults;
    }

    /** That somebody changed an answer is told by name: beside the figures before and after, it would show the answer. */
    private void changes() {
        var changeable = Boolean.TRUE.equals(definition.changeable());
        if (definition.mode() == Mode.CONFIDENTIAL) {
            if (changeable) {
                add(
                        "changeable",
                        "An answer to a confidential survey stays as it was given; send false, or leave it out.");
            }
        } else if (!changeable
                && definition.questions().stream().anyMatch(question -> question.meaning() == Meaning.QUOTE)) {
            add("changeable", "Whoever may be quoted can take it back by changing the answer; send true.");
        }
    }

    /** Whether the questions can be told apart at all. */
    private boolean keys(List<Question> questions) {
        var before = faults.size();
        var seen = new HashSet<String>();
        for (var i = 0; i < questions.size(); i++) {
            var key = questions.get(i).key();
            if (key == null || !KEY.matcher(key).matches()) {
                add(at(i, "key"), "Begin with a letter; then letters, digits, dots and hyphens, 60 at most.");
            } else if (RESERVED.contains(key)) {
                add(at(i, "key"), "The page has a field " + key + " of its own; choose another key.");
            } else if (!seen.add(key.replace('.', '-'))) {
                add(at(i, "key"), "Another question has this key, dots and hyphens being the same.");
            }
            if (questions.get(i).kind() == null) {
                add(at(i, "kind"), "Choose SINGLE, MULTIPLE, SCALE, NPS, CSAT or TEXT.");
            }
        }
        return faults.size() == before;
    }

    private void room(List<Question> questions) {
        var characters = questions.stream()
                .filter(question -> question.kind() == Kind.TEXT)
                .mapToInt(Question::longest)
                .sum();
        if (characters > MOST_CHARACTERS) {
            add(
                    "questions",
                    "All texts together may be " + characters + " characters long, and a form has room for "
                            + MOST_CHARACTERS + "; set maxLength.");
        }
    }

    private static String at(int question, String field) {
        return "questions[" + question + "]." + field;
    }

    private void add(String field, String message) {
        faults.add(new Place(field, message));
    }
}
