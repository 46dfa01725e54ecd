package io.winback.campaign.audience;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** {@code segment.published.v1}: how many customers have ever joined the segment when this version was published. */
@RegisterForReflection
public record SegmentPublished(String segment, long version, long joinedEver) {}
