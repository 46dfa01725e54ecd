package io.winback.campaign.decision;

import io.winback.campaign.decision.Decision.Kind;
import io.winback.platform.page.Language;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says decisions in words a shop assistant understands, in one language. */
public final class DecisionWords {

    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)(?::(\\w+))?}");

    /** What a rule is told in that ends a run and is no rule of ours: a reason a customer gave, or one a shop thought of. */
    private static final String OTHER_END = "OTHER_END";

    private final Sentences sentences;
    private final Language language;
    private final FactWords values;

    DecisionWords(Sentences sentences, Language language, ZoneId zone) {
        this.sentences = sentences;
        this.language = language;
        this.values = new FactWords(sentences, language, zone);
    }

    public String of(LoggedDecision decision) {
        return of(decision.kind(), decision.rule(), decision.facts());
    }

    private String of(Kind kind, String rule, Map<String, String> facts) {
        var special = kind + "-" + rule;
        if (!sentences.of(language, special).isEmpty()) {
            return of(special, facts);
        }
        return kind == Kind.ENDED && sentences.of(language, rule).isEmpty()
                ? of(OTHER_END, Map.of("reason", rule))
                : of(rule, facts);
    }

    /** The fullest sentence all of whose values are known. Of somebody who was erased no values are kept, and it says so. */
    public String of(String rule, Map<String, String> facts) {
        var known = sentences.of(language, rule);
        return known.stream()
                .filter(sentence ->
                        VALUE.matcher(sentence).results().allMatch(value -> facts.containsKey(value.group(1))))
                .findFirst()
                .or(() -> known.stream().reduce((one, next) -> next))
                .map(sentence -> fill(sentence, facts))
                .orElse(rule);
    }

    private String fill(String sentence, Map<String, String> facts) {
        return VALUE.matcher(sentence).replaceAll(value -> {
            var fact = facts.get(value.group(1));
            var kind = value.group(2);
            return Matcher.quoteReplacement(
                    fact == null
                            ? sentences.word(language, "value", "ERASED")
                            : kind == null ? fact : values.of(kind, fact));
        });
    }
}
