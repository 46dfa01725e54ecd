package io.winback.segmentation.page;

import io.winback.platform.page.Figures;
import io.winback.platform.page.Language;
import io.winback.platform.paging.Page;
import io.winback.segmentation.segment.MemberResponse;
import io.winback.segmentation.segment.PreviewResponse;
import io.winback.segmentation.segment.SegmentResponse;
import io.winback.segmentation.segment.SegmentState;
import io.winback.segmentation.segment.VersionResponse;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts segments, their previews and members into one language. */
final class SegmentComposer {

    private final SegmentWords words;
    private final RuleComposer rules;
    private final Figures figures;
    private final ZoneId zone;

    SegmentComposer(Language language, ZoneId zone) {
        this.words = language.words(SegmentWords.class);
        this.rules = new RuleComposer(language);
        this.figures = new Figures(language);
        this.zone = zone;
    }

    SegmentsView list(Page<SegmentResponse> segments, boolean first) {
        return new SegmentsView(
                segments.items().stream().map(this::row).toList(),
                Links.next(SegmentationSite.PATH + "/segments", segments.nextPageToken()),
                first ? "" : SegmentationSite.PATH + "/segments");
    }

    private SegmentsView.Row row(SegmentResponse segment) {
        return new SegmentsView.Row(
                segment.key(),
                Links.segment(segment.key()),
                segment.name(),
                state(segment),
                inForce(segment),
                String.valueOf(segment.version()),
                figures.count(segment.members()));
    }

    String state(SegmentResponse segment) {
        return switch (segment.state()) {
            case DRAFT ->
                segment.publishedVersion() == null
                        ? words.draft()
                        : words.changedDraft(String.valueOf(segment.publishedVersion()));
            case PUBLISHING -> words.publishing();
            case PUBLISHED -> words.published();
            case RETIRING -> words.retiring();
            case RETIRED -> words.retired();
        };
    }

    static boolean inForce(SegmentResponse segment) {
        return segment.publishedVersion() != null;
    }

    /** The draft first, then what is in force. */
    List<SegmentView.Preview> previews(SegmentResponse segment, PreviewResponse preview) {
        var previews = new ArrayList<SegmentView.Preview>();
        previews.add(preview(segment, preview));
        if (preview.published() != null && !Objects.equals(preview.published().version(), preview.version())) {
            previews.add(preview(segment, preview.published()));
        }
        return previews;
    }

    private SegmentView.Preview preview(SegmentResponse segment, PreviewResponse preview) {
        var version = String.valueOf(preview.version());
        return new SegmentView.Preview(
                Objects.equals(preview.version(), segment.publishedVersion())
                        ? words.ruleInForce(version)
                        : words.ruleDraft(version),
                words.wouldBe(figures.count(preview.count())),
                preview.excluded() == 0 ? "" : words.alsoExcluded(figures.count(preview.excluded())),
                rules.compose(preview.rule()),
                people(segment.key(), preview.sample()));
    }

    /** Of a draft, or of a version that does not decide now. */
    SegmentView.@Nullable Difference difference(SegmentResponse segment, PreviewResponse preview) {
        var difference = preview.difference();
        if (difference == null
                || segment.state() == SegmentState.PUBLISHED
                || segment.state() == SegmentState.PUBLISHING) {
            return null;
        }
        return new SegmentView.Difference(
                difference.joins() + difference.leaves() == 0 ? words.nothingChanges() : "",
                words.joins(figures.count(difference.joins())),
                people(segment.key(), difference.joining()),
                words.leaves(figures.count(difference.leaves())),
                people(segment.key(), difference.leaving()));
    }

    List<SegmentView.Member> members(String key, Page<MemberResponse> members) {
        return members.items().stream()
                .map(member -> new SegmentView.Member(
                        member.customerId(),
                        Links.explanation(key, member.customerId()),
                        figures.time(member.joinedAt(), zone)))
                .toList();
    }

    List<SegmentView.Version> versions(Page<VersionResponse> versions) {
        return versions.items().stream()
                .map(version -> new SegmentView.Version(
                        String.valueOf(version.version()),
                        version.name(),
                        figures.time(version.createdAt(), zone),
                        version.publishedAt() == null ? "–" : figures.time(version.publishedAt(), zone)))
                .toList();
    }

    private static List<SegmentView.Person> people(String key, List<String> ids) {
        return ids.stream()
                .map(id -> new SegmentView.Person(id, Links.explanation(key, id)))
                .toList();
    }
}
