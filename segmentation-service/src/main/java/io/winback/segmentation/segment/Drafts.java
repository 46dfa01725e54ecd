package io.winback.segmentation.segment;

import io.winback.platform.ids.Ids;
import io.winback.segmentation.base.ShopCalendar;
import jakarta.inject.Singleton;

/** Writes the next version of a segment. */
@Singleton
class Drafts {

    private final SegmentRepository segments;
    private final SegmentVersionRepository versions;
    private final ShopCalendar calendar;
    private final Ids ids;

    Drafts(SegmentRepository segments, SegmentVersionRepository versions, ShopCalendar calendar, Ids ids) {
        this.segments = segments;
        this.versions = versions;
        this.calendar = calendar;
        this.ids = ids;
    }

    /** The segment is new, or locked. */
    SegmentVersion write(Segment segment, String name, String rule) {
        var version = segment.edit(ids.next(), name, rule, calendar.moment().now());
        segments.persist(segment);
        versions.persist(version);
        return version;
    }
}
