package io.winback.segmentation.segment;

import io.winback.platform.paging.Page;
import io.winback.platform.paging.PageToken;
import io.winback.segmentation.base.ShopCalendar;
import io.winback.segmentation.base.Walks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Segments as marketers edit and publish them. */
@ApplicationScoped
public class SegmentService {

    private final SegmentRepository segments;
    private final SegmentVersionRepository versions;
    private final StoredRules rules;
    private final Members members;
    private final Walks walks;
    private final Drafts drafts;
    private final ShopCalendar calendar;

    SegmentService(
            SegmentRepository segments,
            SegmentVersionRepository versions,
            StoredRules rules,
            Members members,
            Walks walks,
            Drafts drafts,
            ShopCalendar calendar) {
        this.segments = segments;
        this.versions = versions;
        this.rules = rules;
        this.members = members;
        this.walks = walks;
        this.drafts = drafts;
        this.calendar = calendar;
    }

    /** Makes a new version; the same content again changes nothing. */
    @Transactional
    SegmentResponse put(String key, SegmentRequest request) {
        var rule = rules.text(request.rule(), SegmentRequest.RULE);
        var existing = segments.lock(key);
        if (existing.isPresent()) {
            var latest = versions.latest(existing.get());
            if (latest.says(request.name(), rule)) {
                return response(existing.get(), latest);
            }
        }
        return edit(existing.orElseGet(() -> Segment.named(key)), request.name(), rule);
    }

    /** Makes a new segment of the latest rule of another one. */
    @Transactional
    SegmentResponse copy(String key, CloneRequest request) {
        var latest = versions.latest(segments.named(key));
        if (segments.lock(request.key()).isPresent()) {
            throw new SegmentExistsException(request.key());
        }
        return edit(Segment.named(request.key()), request.name(), latest.rule());
    }

    /** Lets the latest version decide, and starts the walk that tells the difference; a second call changes nothing. */
    @Transactional
    public SegmentResponse publish(String key) {
        var segment = segments.lock(key).orElseThrow(() -> UnknownSegmentException.segment(key));
        var latest = versions.latest(segment);
        if (segment.publish(latest, calendar.moment().now())) {
            walk(key);
        }
        return response(segment, latest);
    }

    /** Lets all members leave, until the segment is published again; a second call changes nothing. */
    @Transactional
    SegmentResponse retire(String key) {
        var segment = segments.lock(key).orElseThrow(() -> UnknownSegmentException.segment(key));
        if (segment.retire(calendar.moment().now())) {
            walk(key);
        }
        return response(segment, versions.latest(segment));
    }

    @Transactional
    public SegmentResponse get(String key) {
        var segment = segments.named(key);
        return response(segment, versions.latest(segment));
    }

    @Transactional
    public Page<SegmentResponse> list(@Nullable String pageToken, int limit) {
        var found = segments.after(PageToken.lastKey(pageToken), limit + 1);
        var latest = found.isEmpty() ? List.<SegmentVersion>of() : versions.latest(found);
        var responses = IntStream.range(0, found.size())
                .mapToObj(i -> response(found.get(i), latest.get(i)))
                .toList();
        return Page.of(responses, limit, SegmentResponse::key);
    }

    /** The newest first. */
    @Transactional
    public Page<VersionResponse> versions(String key, @Nullable String pageToken, int limit) {
        var before = Objects.requireNonNullElse(PageToken.lastNumber(pageToken), Integer.MAX_VALUE);
        var found = versions.before(segments.named(key), before, limit + 1);
        return Page.of(
                found.stream().map(this::response).toList(), limit, version -> String.valueOf(version.version()));
    }

    @Transactional
    public VersionResponse version(String key, int number) {
        var segment = segments.named(key);
        if (number < 1 || number > segment.latestVersion()) {
            throw UnknownSegmentException.version(key, number);
        }
        return response(versions.of(segment, number));
    }

    private SegmentResponse edit(Segment segment, String name, String rule) {
        return response(segment, drafts.write(segment, name, rule));
    }

    private void walk(String key) {
        segments.flush();
        walks.start(PublicationService.walk(key), calendar.moment().now());
    }

    private VersionResponse response(SegmentVersion version) {
        return new VersionResponse(
                version.number(),
                version.name(),
                rules.tree(version.rule()),
                version.createdAt(),
                version.publishedAt());
    }

    private SegmentResponse response(Segment segment, SegmentVersion latest) {
        return new SegmentResponse(
                segment.key(),
                latest.number(),
                latest.name(),
                rules.tree(latest.rule()),
                segment.state(latest.number(), walks.underWay(PublicationService.walk(segment.key()))),
                latest.createdAt(),
                segment.decidingVersion(),
                latest.publishedAt(),
                members.active(segment.key()));
    }
}
