package io.winback.survey.questionnaire;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what is wrong with one question, whatever the others are. */
final class QuestionChecks {

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_OPTION = 200;
    private static final int LONGEST_END = 100;
    private static final int LONGEST_ANSWER = 1_700;
    private static final int MOST_OPTIONS = 20;
    private static final int MOST_NUMBERS = 11;
    private static final int HIGHEST = 100;
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_.-]{0,59}");

    private final String at;
    private final Question question;
    private final TextChecks texts;
    private final List<Place> faults;

    QuestionChecks(String at, Question question, TextChecks texts, List<Place> faults) {
        this.at = at;
        this.question = question;
        this.texts = texts;
        this.faults = faults;
    }

    void find() {
        texts.demand(at + ".text", question.text(), LONGEST_TEXT);
        texts.check(at + ".hint", question.hint(), LONGEST_TEXT);
        options();
        if (question.kind() != null) {
            number();
            scale();
            limits();
        }
    }

    private void options() {
        var codes = new HashSet<String>();
        for (var i = 0; i < question.options().size(); i++) {
            var option = question.options().get(i);
            var where = ".options[" + i + "]";
            if (option.code() == null || !CODE.matcher(option.code()).matches()) {
                add(where + ".code", "Write capital letters, digits, dots, hyphens and underscores, 60 at most.");
            } else if (!codes.add(option.code())) {
                add(where + ".code", "Another option of the question has this code.");
            }
            texts.demand(at + where + ".text", option.text(), LONGEST_OPTION);
        }
    }

    private void number() {
        var many = question.options().size();
        if (question.kind() != Kind.SINGLE && question.kind() != Kind.MULTIPLE) {
            if (many > 0) {
                add(".options", "Only SINGLE and MULTIPLE have options; leave them out.");
            }
        } else if (many < least() || many > MOST_OPTIONS) {
            add(
                    ".options",
                    "Offer 2 to " + MOST_OPTIONS + " options; one is enough only for a SINGLE that is not required.");
        }
    }

    private int least() {
        return question.kind() == Kind.SINGLE && !question.required() ? 1 : 2;
    }

    private void scale() {
        var scale = question.scale();
        if (scale == null) {
            if (question.kind() == Kind.SCALE) {
                add(".scale", "Say from which number to which.");
            }
            return;
        }
        if (!question.kind().isNumber()) {
            add(".scale", "Only SCALE, NPS and CSAT have a scale; leave it out.");
            return;
        }
        if (question.kind() == Kind.SCALE) {
            ends(scale);
        } else if (!settled(scale)) {
            add(".scale", "The numbers of " + question.kind() + " are settled; leave out from and to.");
        }
        texts.check(at + ".scale.low", scale.low(), LONGEST_END);
        texts.check(at + ".scale.high", scale.high(), LONGEST_END);
    }

    private void ends(Scale scale) {
        if (scale.from() < 0 || scale.from() > HIGHEST) {
            add(".scale.from", "Begin with a number between 0 and " + HIGHEST + ".");
        } else if (scale.to() <= scale.from() || scale.to() - scale.from() >= MOST_NUMBERS) {
            add(".scale.to", "End above the first number, with at most " + MOST_NUMBERS + " numbers in all.");
        }
    }

    private boolean settled(Scale scale) {
        var codes = question.codes();
        return scale.from() == 0 && scale.to() == 0
                || codes.get(0).equals(Integer.toString(scale.from()))
                        && codes.get(codes.size() - 1).equals(Integer.toString(scale.to()));
    }

    private void limits() {
        var maxLength = question.maxLength();
        if (maxLength != null && question.kind() != Kind.TEXT) {
            add(".maxLength", "Only a TEXT has a length; leave it out.");
        } else if (maxLength != null && (maxLength < 1 || maxLength > LONGEST_ANSWER)) {
            add(".maxLength", "Allow 1 to " + LONGEST_ANSWER + " characters.");
        }
        var atMost = question.atMost();
        if (atMost != null && question.kind() != Kind.MULTIPLE) {
            add(".atMost", "Only of MULTIPLE can several be chosen; leave it out.");
        } else if (atMost != null && (atMost < 1 || atMost > question.options().size())) {
            add(".atMost", "Allow 1 to as many as there are options.");
        }
    }

    private void add(String field, String message) {
        faults.add(new Place(at + field, message));
    }
}
