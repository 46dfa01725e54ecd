package io.winback.segmentation.segment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class SegmentVersionRepository implements PanacheRepositoryBase<SegmentVersion, UUID> {

    SegmentVersion of(Segment segment, int version) {
        return find("segmentKey = ?1 and version = ?2", segment.key(), version).singleResult();
    }

    SegmentVersion latest(Segment segment) {
        return of(segment, segment.latestVersion());
    }

    /** Versions older than the number, the newest first. */
    List<SegmentVersion> before(Segment segment, int number, int limit) {
        return find("segmentKey = ?1 and version < ?2 order by version desc", segment.key(), number)
                .page(0, limit)
                .list();
    }

    /** The latest version of each segment, in the order of their keys. */
    List<SegmentVersion> latest() {
        return find("select v from SegmentVersion v, Segment s where v.segmentKey = s.key and v.version = s.latestVersion order by s.key")
                .list();
    }

    /** The latest versions of several segments, in the order of their keys. */
    List<SegmentVersion> latest(List<Segment> segments) {
        return find(
                        "select v from SegmentVersion v, Segment s where v.segmentKey = s.key and v.version = s.latestVersion and s in ?1 order by s.key",
                        segments)
                .list();
    }
}
