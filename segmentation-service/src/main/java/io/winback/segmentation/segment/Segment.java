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

/** A segment under its stable key. Each edit is a new version; only a published version decides who is a member. */
@Entity
@Table(name = "segment")
class Segment {

    @Id
    @Column(name = "key")
    private String key;

    private int latestVersion;
    private @Nullable Integer publishedVersion;

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
        if (Objects.equals(publishedVersion, latestVersion)) {
            return false;
        }
        publishedVersion = latestVersion;
        latest.publish(now);
        return true;
    }

    String key() {
        return key;
    }

    int latestVersion() {
        return latestVersion;
    }

    @Nullable
    Integer publishedVersion() {
        return publishedVersion;
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
