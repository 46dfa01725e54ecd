package io.winback.segmentation.segment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of a segment. Its rule never changes. */
@Entity
@Table(name = "segment_version")
class SegmentVersion {

    @Id
    private UUID id;

    private String segmentKey;
    private int version;
    private String name;
    private String rule;
    private Instant createdAt;
    private @Nullable Instant publishedAt;

    protected SegmentVersion() {}

    static SegmentVersion draft(UUID id, String segment, int number, String name, String rule, Instant now) {
        var draft = new SegmentVersion();
        draft.id = id;
        draft.segmentKey = segment;
        draft.version = number;
        draft.name = name;
        draft.rule = rule;
        draft.createdAt = now;
        return draft;
    }

    void publish(Instant now) {
        publishedAt = now;
    }

    boolean says(String otherName, String otherRule) {
        return name.equals(otherName) && rule.equals(otherRule);
    }

    String segment() {
        return segmentKey;
    }

    int number() {
        return version;
    }

    String name() {
        return name;
    }

    /** The rule as canonical JSON. */
    String rule() {
        return rule;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SegmentVersion that && that.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
