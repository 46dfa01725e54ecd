package io.winback.segmentation.segment;

import java.time.Instant;

/** A customer who is in the segment. */
public record MemberResponse(String customerId, Instant joinedAt, int segmentVersion) {}
