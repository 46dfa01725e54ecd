package io.winback.customer.news;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.customer.customer.ExclusionKind;
import io.winback.customer.exclusion.ProposedExclusion;
import io.winback.customer.timeline.Entry;
import java.time.Instant;
import java.util.Optional;

/** exclusion.proposed.v1: somebody is to decide whether the customer is left alone. The evidence is no part of the timeline. */
@RegisterForReflection
record ExclusionProposed(
        String proposalId, String customerId, ExclusionKind kind, String evidence, String reference, Instant proposedAt)
        implements News {

    @Override
    public Entry entry() {
        return Entry.of("exclusion.proposed", proposalId, customerId, proposedAt, "Exclusion proposed: " + kind)
                .with("kind", kind)
                .with("reference", reference);
    }

    @Override
    public Optional<ProposedExclusion> proposed() {
        return Optional.of(new ProposedExclusion(customerId, kind, evidence, reference));
    }
}
