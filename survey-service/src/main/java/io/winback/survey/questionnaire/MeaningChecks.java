package io.winback.survey.questionnaire;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds meanings that do not fit their question, the mode or each other. */
final class MeaningChecks {

    private static final List<String> REASONS =
            List.of("SERVICE", "QUALITY", "COMPETITOR", "FORGOT", "MOVED", "CIRCUMSTANCES", "OTHER");
    private static final List<String> CONTACTS = List.of("NO", "MAIL", "PHONE");
    private static final List<String> QUOTES = List.of("NO", "YES");
    private static final Set<Meaning> OF_ONE_PERSON = Set.of(Meaning.CONTACT, Meaning.QUOTE, Meaning.QUOTE_NAME);

    /** Of these, one answer can have one. */
    private static final Set<Meaning> SINGLE =
            Set.of(Meaning.REASON, Meaning.SUB_REASON, Meaning.CONTACT, Meaning.QUOTE, Meaning.QUOTE_NAME);

    /** As events have it. */
    private static final Pattern SUB_REASON = Pattern.compile("[A-Z]+\\.[A-Z_]+");

    /** As the catalogue has it. */
    private static final Pattern PRODUCT = Pattern.compile("[A-Za-z0-9._~-]{1,64}");

    private final SurveyDefinition definition;
    private final List<Question> questions;
    private final Branches branches;
    private final List<Place> faults;

    MeaningChecks(SurveyDefinition definition, List<Place> faults) {
        this.definition = definition;
        this.questions = definition.questions();
        this.branches = new Branches(questions);
        this.faults = faults;
    }

    void find() {
        for (var i = 0; i < questions.size(); i++) {
            var question = questions.get(i);
            var at = "questions[" + i + "]";
            product(at, question);
            if (question.meaning() != null) {
                kind(at, question, question.meaning());
                alone(at, question, questions.subList(0, i));
                if (definition.mode() == Mode.CONFIDENTIAL && OF_ONE_PERSON.contains(question.meaning())) {
                    add(
                            at + ".meaning",
                            "Nobody learns single answers of a confidential survey; leave the question out.");
                }
            }
        }
    }

    private void kind(String at, Question question, Meaning meaning) {
        var fits =
                switch (meaning) {
                    case REASON, SUB_REASON, FAMILIARITY, CONTACT, QUOTE -> question.kind() == Kind.SINGLE;
                    case NEED, STRENGTH -> question.kind() == Kind.SINGLE || question.kind() == Kind.MULTIPLE;
                    case QUOTE_NAME -> question.kind() == Kind.TEXT;
                };
        if (!fits) {
            add(at + ".kind", meaning + " is asked with another kind: " + kinds(meaning) + ".");
            return;
        }
        switch (meaning) {
            case REASON -> codes(at, question, REASONS);
            case SUB_REASON -> subReason(at, question);
            case FAMILIARITY -> codes(at, question, List.of(Question.KNOWN, Question.NOT_KNOWN));
            case CONTACT -> codes(at, question, CONTACTS);
            case QUOTE -> quote(at, question);
            case QUOTE_NAME -> quoteName(at, question);
            case NEED, STRENGTH -> {}
        }
    }

    private static String kinds(Meaning meaning) {
        return switch (meaning) {
            case NEED, STRENGTH -> "SINGLE or MULTIPLE";
            case QUOTE_NAME -> "TEXT";
            default -> "SINGLE";
        };
    }

    private void codes(String at, Question question, List<String> known) {
        var codes = question.codes();
        for (var i = 0; i < codes.size(); i++) {
            if (!known.contains(codes.get(i))) {
                add(
                        at + ".options[" + i + "].code",
                        "The codes of " + question.meaning() + " are " + String.join(", ", known) + ".");
            }
        }
    }

    /** Reason and sub-reason of one answer must fit, so a sub-reason is asked of those with one reason. */
    private void subReason(String at, Question question) {
        var when = question.when();
        var ofReason = when != null
                && when.codes().size() == 1
                && questions.stream()
                        .anyMatch(other -> other.key().equals(when.question()) && other.meaning() == Meaning.REASON);
        if (when == null || !ofReason) {
            add(at + ".when", "Ask a SUB_REASON when one code of the REASON was chosen.");
            return;
        }
        var reason = when.codes().get(0) + ".";
        var codes = question.codes();
        for (var i = 0; i < codes.size(); i++) {
            var code = codes.get(i);
            if (code != null
                    && !(code.startsWith(reason) && SUB_REASON.matcher(code).matches())) {
                add(
                        at + ".options[" + i + "].code",
                        "Begin with " + reason + " and add what it was in particular, in letters and underscores.");
            }
        }
    }

    private void quote(String at, Question question) {
        codes(at, question, QUOTES);
        if (!question.codes().contains("YES")) {
            add(at + ".options", "Offer YES, else nothing can be quoted.");
        }
        if (questions.stream().noneMatch(other -> other.kind() == Kind.TEXT && other.meaning() == null)) {
            add(at + ".meaning", "There is nothing to quote; ask a TEXT, too.");
        }
    }

    private void quoteName(String at, Question question) {
        var when = question.when();
        var asked = when != null
                && when.codes().equals(List.of("YES"))
                && questions.stream()
                        .anyMatch(other -> other.key().equals(when.question()) && other.meaning() == Meaning.QUOTE);
        if (!asked) {
            add(at + ".when", "Ask for the name when the QUOTE was answered YES.");
        }
    }

    private void product(String at, Question question) {
        var product = question.product();
        if (question.meaning() != Meaning.FAMILIARITY) {
            if (product != null) {
                add(at + ".product", "Only a FAMILIARITY is about a product; leave it out.");
            }
        } else if (product == null || !PRODUCT.matcher(product).matches()) {
            add(at + ".product", "Name the product of the catalogue the question is about.");
        }
    }

    private void alone(String at, Question question, List<Question> earlier) {
        var taken = earlier.stream()
                .filter(other -> other.meaning() == question.meaning() && branches.together(other, question))
                .filter(other -> SINGLE.contains(question.meaning())
                        || question.product() != null && question.product().equals(other.product()))
                .findFirst();
        taken.ifPresent(other -> add(
                at + ".meaning",
                other.key() + " asks the same person for " + question.meaning() + "; let conditions divide them."));
    }

    private void add(String field, String message) {
        faults.add(new Place(field, message));
    }
}
