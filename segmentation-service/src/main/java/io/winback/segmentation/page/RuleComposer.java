package io.winback.segmentation.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.winback.platform.page.Figures;
import io.winback.platform.page.Language;
import io.winback.segmentation.rule.Rule;
import io.winback.segmentation.segment.RuleAnswersResponse;
import io.winback.segmentation.segment.RuleCountsResponse;
import org.jspecify.annotations.Nullable;

/** Puts a rule into words, with the counts of its parts or with one customer's answers. */
final class RuleComposer {

    private final SegmentWords words;
    private final RuleWords rule;
    private final Figures figures;

    RuleComposer(Language language) {
        this.words = language.words(SegmentWords.class);
        this.rule = new RuleWords(language);
        this.figures = new Figures(language);
    }

    RuleView compose(RuleCountsResponse counted) {
        return new RuleView(
                says(counted.kind(), counted.condition()),
                counted.kind() != Rule.Kind.CONDITION,
                words.fits(figures.count(counted.count())),
                "",
                "",
                "",
                counted.parts().stream().map(this::compose).toList());
    }

    RuleView compose(RuleAnswersResponse answered) {
        var condition = answered.condition();
        var known = condition == null
                ? ""
                : words.known(
                        rule.value(condition, answered.value() == null ? MissingNode.getInstance() : answered.value()));
        return new RuleView(
                says(answered.kind(), condition),
                answered.kind() != Rule.Kind.CONDITION,
                "",
                answered.answer() ? "yes" : "no",
                answered.answer() ? words.yes() : words.no(),
                known,
                answered.parts().stream().map(this::compose).toList());
    }

    private String says(Rule.Kind kind, @Nullable JsonNode condition) {
        return switch (kind) {
            case AND -> words.all();
            case OR -> words.any();
            case NOT -> words.none();
            case CONDITION -> condition == null ? "" : rule.say(condition);
        };
    }
}
