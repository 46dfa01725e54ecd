package io.winback.segmentation.segment;

import io.winback.segmentation.rule.Bindings;
import io.winback.segmentation.rule.Look;
import io.winback.segmentation.rule.Rule;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rule that decides who is a member of a segment.
 *
 * @param version the version that decides, or decided last
 * @param rule null while the segment is retired: nobody fits
 */
record PublishedRule(String segment, int version, @Nullable Rule rule) {

    /** Who is a member, in SQL; never null. */
    String audience(Bindings bindings) {
        return rule == null ? "false" : rule.audience(bindings);
    }

    Set<Look> looks() {
        return rule == null ? Set.of() : rule.looks();
    }
}
