package io.winback.survey.analysis;

import io.winback.survey.questionnaire.Condition;
import io.winback.survey.questionnaire.Kind;
import io.winback.survey.questionnaire.Meaning;
import io.winback.survey.questionnaire.Option;
import io.winback.survey.questionnaire.Question;
import io.winback.survey.questionnaire.Questionnaire;
import io.winback.survey.questionnaire.Scale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a survey that were answered.
 *
 * @param all ascending; never empty
 */
public record Versions(List<Questionnaire> all) {

    public Questionnaire newest() {
        return all.get(all.size() - 1);
    }

    /** Every question that was asked, as the newest version with it asks; those of the newest version first. */
    public List<Question> questions() {
        var questions = new LinkedHashMap<String, Question>();
        for (var i = all.size() - 1; i >= 0; i--) {
            all.get(i).questions().forEach(question -> questions.putIfAbsent(question.key(), question));
        }
        return List.copyOf(questions.values());
    }

    public Optional<Question> question(String key) {
        return questions().stream()
                .filter(question -> question.key().equals(key))
                .findFirst();
    }

    /** The versions with the question. */
    public List<Questionnaire> with(String key) {
        return all.stream().filter(version -> version.question(key).isPresent()).toList();
    }

    /** Every code that could be chosen, those of the newest version first. */
    public List<String> codes(String key) {
        var codes = new ArrayList<String>();
        for (var i = all.size() - 1; i >= 0; i--) {
            all.get(i).question(key).ifPresent(question -> question.codes().stream()
                    .filter(code -> !codes.contains(code))
                    .forEach(codes::add));
        }
        return codes;
    }

    /** The wording of a code in the newest version that has it; empty for a number. */
    public Map<String, String> wording(String key, String code) {
        for (var i = all.size() - 1; i >= 0; i--) {
            var option = all.get(i).question(key).stream()
                    .flatMap(question -> question.options().stream())
                    .filter(each -> each.code().equals(code))
                    .findFirst();
            if (option.isPresent()) {
                return option.get().text();
            }
        }
        return Map.of();
    }

    /** What the question was asked on, in any version. */
    public List<Condition> conditions(String key) {
        return all.stream()
                .flatMap(version -> version.question(key).stream())
                .map(Question::when)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /**
     * Whether choices of a question are counted: no text is, nor a wish for contact or a leave to quote, nor what is asked upon these. They are no opinion,
     * and are forgotten with the customer, so that counts of them would change by an erasure.
     */
    public boolean counts(Question question) {
        return question.kind() != Kind.TEXT
                && question.meaning() != Meaning.CONTACT
                && question.meaning() != Meaning.QUOTE
                && conditions(question.key()).stream().allMatch(condition -> question(condition.question())
                        .filter(this::counts)
                        .isPresent());
    }

    /** The first version that asks otherwise than one before it; null where all ask the same, of the same people. */
    public @Nullable Integer changedIn(String key) {
        var changed = new TreeSet<Integer>();
        var with = with(key);
        for (var i = 1; i < with.size(); i++) {
            var version = with.get(i);
            // not only with the one before, which may lack a language that both have
            if (with.subList(0, i).stream().anyMatch(earlier -> !same(earlier, version, key))) {
                changed.add(version.version());
            }
        }
        conditions(key).stream()
                .map(condition -> changedIn(condition.question()))
                .filter(Objects::nonNull)
                .forEach(changed::add);
        return changed.isEmpty() ? null : changed.first();
    }

    /** Whether the newest versions of two surveys ask the same in the same words. */
    public static boolean same(Versions one, Versions other, String key) {
        var first = one.question(key);
        var second = other.question(key);
        return first.isPresent() && second.isPresent() && same(first.get(), second.get());
    }

    /** Whether both ask the same in the same words, as far as they share languages. */
    private static boolean same(Questionnaire one, Questionnaire other, String key) {
        var first = one.question(key);
        var second = other.question(key);
        return first.isPresent() && second.isPresent() && same(first.get(), second.get());
    }

    private static boolean same(Question one, Question other) {
        return one.kind() == other.kind()
                && Objects.equals(one.atMost(), other.atMost())
                && Objects.equals(one.when(), other.when())
                && sameWords(one.text(), other.text())
                && sameWords(one.hint(), other.hint())
                && sameScale(one.scale(), other.scale())
                && sameOptions(one.options(), other.options());
    }

    private static boolean sameScale(@Nullable Scale one, @Nullable Scale other) {
        return one == null || other == null
                ? one == other
                : one.from() == other.from()
                        && one.to() == other.to()
                        && sameWords(one.low(), other.low())
                        && sameWords(one.high(), other.high());
    }

    private static boolean sameOptions(List<Option> one, List<Option> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (var i = 0; i < one.size(); i++) {
            if (!one.get(i).code().equals(other.get(i).code())
                    || !sameWords(one.get(i).text(), other.get(i).text())) {
                return false;
            }
        }
        return true;
    }

    /** A language more is no change for those who read another; no words in place of some are. */
    private static boolean sameWords(@Nullable Map<String, String> one, @Nullable Map<String, String> other) {
        if (one == null || other == null) {
            return one == other;
        }
        return one.entrySet().stream()
                .allMatch(text -> text.getValue().equals(other.getOrDefault(text.getKey(), text.getValue())));
    }
}
