package io.winback.segmentation.segment;

import io.winback.segmentation.rule.Look;
import io.winback.segmentation.rule.Rule;
import io.winback.segmentation.rule.RuleSql;
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
    String audience(RuleSql sql) {
        return rule == null ? "false" : rule.audience(sql);
    }

    boolean asksWhenStageBegan() {
        return rule != null && rule.asksWhenStageBegan();
    }

    boolean asksScores() {
        return rule != null && rule.asksScores();
    }

    Set<Look> looks() {
        return rule == null ? Set.of() : rule.looks();
    }
}
