package io.winback.segmentation.segment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.platform.events.EventJson;
import io.winback.platform.ids.Ids;
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
class SegmentService {

    private static final int SAMPLE = 20;

    private final SegmentRepository segments;
    private final SegmentVersionRepository versions;
    private final Members members;
    private final Walks walks;
    private final ShopCalendar calendar;
    private final Ids ids;
    private final ObjectMapper json;

    SegmentService(
            SegmentRepository segments,
            SegmentVersionRepository versions,
            Members members,
            Walks walks,
            ShopCalendar calendar,
            Ids ids,
            EventJson json) {
        this.segments = segments;
        this.versions = versions;
        this.members = members;
        this.walks = walks;
        this.calendar = calendar;
        this.ids = ids;
        this.json = json.mapper();
    }

    /** Makes a new version; the same content again changes nothing. */
    @Transactional
    SegmentResponse put(String key, SegmentRequest request) {
        RuleParser.parse(request.rule());
        var rule = request.rule().toString();
        var existing = segments.lock(key);
        if (existing.isPresent()) {
            var latest = versions.latest(existing.get());
            if (latest.says(request.name(), rule)) {
                return response(existing.get(), latest);
            }
        }
        var segment = existing.orElseGet(() -> Segment.named(key));
        var version =
                segment.edit(ids.next(), request.name(), rule, calendar.moment().now());
        segments.persist(segment);
        versions.persist(version);
        return response(segment, version);
    }

    /** Lets the latest version decide, and starts the walk that tells the difference; a second call changes nothing. */
    @Transactional
    SegmentResponse publish(String key) {
        var segment = segments.lock(key).orElseThrow(() -> new UnknownSegmentException(key));
        var latest = versions.latest(segment);
        var now = calendar.moment().now();
        if (segment.publish(latest, now)) {
            segments.flush();
            walks.start(PublicationService.walk(key), now);
        }
        return response(segment, latest);
    }

    @Transactional
    SegmentResponse get(String key) {
        var segment = find(key);
        return response(segment, versions.latest(segment));
    }

    @Transactional
    Page<SegmentResponse> list(@Nullable String pageToken, int limit) {
        var found = segments.after(PageToken.lastKey(pageToken), limit + 1);
        var latest = found.isEmpty() ? List.<SegmentVersion>of() : versions.latest(found);
        var responses = IntStream.range(0, found.size())
                .mapToObj(i -> response(found.get(i), latest.get(i)))
                .toList();
        return Page.of(responses, limit, SegmentResponse::key);
    }

    @Transactional
    Page<MemberResponse> members(String key, @Nullable String pageToken, int limit) {
        find(key);
        return Page.of(members.page(key, PageToken.lastKey(pageToken), limit + 1), limit, MemberResponse::customerId);
    }

    @Transactional
    PreviewResponse preview(String key) {
        var latest = versions.latest(find(key));
        return members.preview(latest.number(), parse(latest), calendar.moment(), SAMPLE);
    }

    private Segment find(String key) {
        return segments.findByIdOptional(key).orElseThrow(() -> new UnknownSegmentException(key));
    }

    private Rule parse(SegmentVersion version) {
        return RuleParser.parse(tree(version));
    }

    private JsonNode tree(SegmentVersion version) {
        try {
            return json.readTree(version.rule());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored rule is JSON", e);
        }
    }

    private SegmentResponse response(Segment segment, SegmentVersion latest) {
        return new SegmentResponse(
                segment.key(),
                latest.number(),
                latest.name(),
                tree(latest),
                state(segment, latest),
                latest.createdAt(),
                segment.publishedVersion(),
                latest.publishedAt(),
                members.active(segment.key()));
    }

    private SegmentState state(Segment segment, SegmentVersion latest) {
        if (!Objects.equals(segment.publishedVersion(), latest.number())) {
            return SegmentState.DRAFT;
        }
        return walks.underWay(PublicationService.walk(segment.key()))
                ? SegmentState.PUBLISHING
                : SegmentState.PUBLISHED;
    }
}
