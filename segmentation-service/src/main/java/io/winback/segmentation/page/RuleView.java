package io.winback.segmentation.page;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A rule, or a part of one, in words.
 *
 * @param joins whether it joins parts; what it says is then how
 * @param figure how many customers fit it by itself; empty where that was not counted
 * @param answer {@code yes} or {@code no} of one customer; empty where none was asked for, {@code word} says it
 * @param known what is known of that customer
 */
@TemplateData
record RuleView(
        String says, boolean joins, String figure, String answer, String word, String known, List<RuleView> parts) {}
