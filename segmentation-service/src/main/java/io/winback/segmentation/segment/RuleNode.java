package io.winback.segmentation.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.segmentation.rule.Condition;
import io.winback.segmentation.rule.Rule;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of a rule with its place (RFC 6901). */
record RuleNode(String pointer, Rule rule, List<RuleNode> parts) {

    static RuleNode of(Rule rule) {
        return of(rule, SegmentRequest.RULE);
    }

    private static RuleNode of(Rule rule, String pointer) {
        var name = rule.kind().name().toLowerCase(Locale.ROOT);
        var single = rule.kind() == Rule.Kind.NOT;
        var parts = IntStream.range(0, rule.parts().size())
                .mapToObj(i -> of(rule.parts().get(i), pointer + "/" + name + (single ? "" : "/" + i)))
                .toList();
        return new RuleNode(pointer, rule, parts);
    }

    /** This part and all below it, each before its own parts. */
    Stream<RuleNode> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(RuleNode::all));
    }

    /** What a condition asks; null where there are parts. */
    @Nullable
    JsonNode condition() {
        return rule instanceof Condition condition ? condition.json() : null;
    }
}
