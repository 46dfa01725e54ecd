package io.winback.segmentation.lifecycle;

import java.util.List;

/**
 * All policies in force, at most a hundred of them for categories.
 *
 * @param policy decides where no category has its own
 * @param applying whether stages stored under former policies are still being moved
 */
public record PoliciesResponse(PolicyResponse policy, List<PolicyResponse> categories, boolean applying) {

    static PoliciesResponse of(Policies policies, boolean applying) {
        return new PoliciesResponse(
                PolicyResponse.of(null, policies.standard(), applying),
                policies.byCategory().entrySet().stream()
                        .map(entry -> PolicyResponse.of(entry.getKey(), entry.getValue(), applying))
                        .toList(),
                applying);
    }
}
