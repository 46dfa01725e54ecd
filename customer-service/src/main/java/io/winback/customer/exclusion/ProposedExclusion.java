package io.winback.customer.exclusion;

import io.winback.customer.customer.ExclusionKind;

/**
 * A reason to exclude that a machine found; a person decides.
 *
 * @param reference the id of what gave rise to it: told again, nothing is proposed again
 */
public record ProposedExclusion(String customerId, ExclusionKind kind, String evidence, String reference) {

    public ProposedExclusion {
        if (kind == ExclusionKind.OPEN_CASE) {
            throw new IllegalArgumentException("An open case is told by the helpdesk, not proposed");
        }
    }

    Facts facts() {
        return Facts.of(customerId, kind, evidence, reference, null);
    }
}
