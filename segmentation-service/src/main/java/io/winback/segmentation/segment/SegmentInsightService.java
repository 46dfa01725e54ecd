package io.winback.segmentation.segment;

import io.winback.platform.paging.Page;
import io.winback.platform.paging.PageToken;
import io.winback.segmentation.base.ShopCalendar;
import io.winback.segmentation.rule.Rule;
import io.winback.segmentation.rule.RuleReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is in a segment, who would be, and why; nothing is changed by asking. */
@ApplicationScoped
public class SegmentInsightService {

    private final SegmentRepository segments;
    private final SegmentVersionRepository versions;
    private final StoredRules rules;
    private final Members members;
    private final Previews previews;
    private final Explanations explanations;
    private final ShopCalendar calendar;

    SegmentInsightService(
            SegmentRepository segments,
            SegmentVersionRepository versions,
            StoredRules rules,
            Members members,
            Previews previews,
            Explanations explanations,
            ShopCalendar calendar) {
        this.segments = segments;
        this.versions = versions;
        this.rules = rules;
        this.members = members;
        this.previews = previews;
        this.explanations = explanations;
        this.calendar = calendar;
    }

    /** Members by customer id. */
    @Transactional
    public Page<MemberResponse> members(String key, @Nullable String pageToken, int limit) {
        segments.named(key);
        return Page.of(members.page(key, PageToken.lastKey(pageToken), limit + 1), limit, MemberResponse::customerId);
    }

    /** Who would be a member by a rule that is not saved. */
    @Transactional
    PreviewResponse preview(RuleRequest request) {
        var rule = RuleReader.read(request.rule(), SegmentRequest.RULE);
        return previews.of(List.of(rule), null, calendar.moment()).get(0);
    }

    /** Who would be a member by a version of the segment, and what publishing it would change. */
    @Transactional
    public PreviewResponse preview(String key, Which which) {
        var segment = segments.named(key);
        var first = version(segment, which);
        var inForce = segment.decidingVersion();
        if (which != Which.BOTH || inForce == null) {
            return previews.of(List.of(rule(first)), key, calendar.moment())
                    .get(0)
                    .of(first.number());
        }
        var both = previews.of(List.of(rule(first), rule(versions.of(segment, inForce))), key, calendar.moment());
        return both.get(0).of(first.number()).beside(both.get(1).of(inForce));
    }

    /** How the customer answers each part of the rule. */
    @Transactional
    public ExplanationResponse explain(String key, String customer, Which which) {
        var version = version(segments.named(key), which);
        return explanations
                .of(key, version.number(), rule(version), customer, calendar.moment())
                .orElseThrow(() -> UnknownSegmentException.customer(customer));
    }

    private SegmentVersion version(Segment segment, Which which) {
        var inForce = segment.decidingVersion();
        return which == Which.PUBLISHED && inForce != null ? versions.of(segment, inForce) : versions.latest(segment);
    }

    private Rule rule(SegmentVersion version) {
        return rules.rule(version.rule());
    }
}
