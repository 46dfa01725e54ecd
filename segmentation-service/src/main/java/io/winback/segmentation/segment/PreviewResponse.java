package io.winback.segmentation.segment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who would be a member now.
 *
 * @param version absent for a rule that is not saved
 * @param excluded how many more fit the rule, but are excluded
 * @param sample up to twenty of those who would be
 * @param rule how many fit each part
 * @param difference what publishing would change; absent for a rule that is not saved
 * @param published the version in force, where both were asked for and there is one
 */
public record PreviewResponse(
        @Nullable Integer version,
        long count,
        long excluded,
        List<String> sample,
        RuleCountsResponse rule,
        @Nullable Difference difference,
        @Nullable PreviewResponse published) {

    /**
     * Members now against members by the rule.
     *
     * @param joining up to twenty of those who would join; {@code leaving} of those who would leave
     */
    public record Difference(long joins, List<String> joining, long leaves, List<String> leaving) {}

    PreviewResponse of(int number) {
        return new PreviewResponse(number, count, excluded, sample, rule, difference, published);
    }

    PreviewResponse beside(PreviewResponse inForce) {
        return new PreviewResponse(version, count, excluded, sample, rule, difference, inForce);
    }
}
