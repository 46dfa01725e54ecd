package io.winback.segmentation.segment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A segment under its stable key. Each edit is a new version; only a published version decides who is a member, until the segment is
 * retired.
 */
@Entity
@Table(name = "segment")
class Segment {

    @Id
    @Column(name = "key")
    private String key;

    private int latestVersion;
    private @Nullable Integer publishedVersion;
    private @Nullable Instant retiredAt;

    @Version
    private int lockVersion;

    protected Segment() {}

    static Segment named(String key) {
        var segment = new Segment();
        segment.key = key;
        return segment;
    }

    /** Makes the next version, a draft. */
    SegmentVersion edit(UUID id, String name, String rule, Instant now) {
        latestVersion++;
        return SegmentVersion.draft(id, key, latestVersion, name, rule, now);
    }

    /** Lets the latest version decide from now on; returns false if it does already. */
    boolean publish(SegmentVersion latest, Instant now) {
        if (Objects.equals(decidingVersion(), latestVersion)) {
            return false;
        }
        publishedVersion = latestVersion;
        retiredAt = null;
        latest.publish(now);
        return true;
    }

    /** Lets nobody be a member from now on; returns false if nobody is already. */
    boolean retire(Instant now) {
        if (decidingVersion() == null) {
            return false;
        }
        retiredAt = now;
        return true;
    }

    String key() {
        return key;
    }

    int latestVersion() {
        return latestVersion;
    }

    /** The version that decides who is a member; null before the first publication and while retired. */
    @Nullable
    Integer decidingVersion() {
        return retiredAt == null ? publishedVersion : null;
    }

    /** Where the version stands. */
    SegmentState state(int version, boolean walking) {
        if (!Objects.equals(publishedVersion, version)) {
            return SegmentState.DRAFT;
        }
        if (retiredAt != null) {
            return walking ? SegmentState.RETIRING : SegmentState.RETIRED;
        }
        return walking ? SegmentState.PUBLISHING : SegmentState.PUBLISHED;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Segment segment && segment.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
