package io.winback.segmentation.segment;

import io.winback.platform.web.Problem;
import io.winback.segmentation.segment.ImportResponse.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Segments written to a file and read from one. Reading makes drafts; what decides is decided by publishing. */
@ApplicationScoped
class SegmentFileService {

    private final SegmentRepository segments;
    private final SegmentVersionRepository versions;
    private final StoredRules rules;
    private final Drafts drafts;

    SegmentFileService(
            SegmentRepository segments, SegmentVersionRepository versions, StoredRules rules, Drafts drafts) {
        this.segments = segments;
        this.versions = versions;
        this.rules = rules;
        this.drafts = drafts;
    }

    /** All segments, or one. */
    @Transactional
    SegmentFile write(@Nullable String key) {
        var latest = key == null ? versions.latest() : List.of(versions.latest(segments.named(key)));
        return new SegmentFile(latest.stream()
                .map(version -> new SegmentFile.Entry(version.segment(), version.name(), rules.tree(version.rule())))
                .toList());
    }

    /** Makes drafts of what differs from the latest versions; the same file again changes nothing. */
    @Transactional
    ImportResponse read(SegmentFile file, boolean dryRun) {
        refuseDoubles(file.segments());
        var texts = IntStream.range(0, file.segments().size())
                .mapToObj(i -> text(file.segments().get(i), i))
                .sorted(Comparator.comparing(text -> text.entry().key()))
                .toList();
        return new ImportResponse(
                dryRun, texts.stream().map(text -> take(text, dryRun)).toList());
    }

    /** A segment of the file with its rule as it is to be stored. */
    private record Text(SegmentFile.Entry entry, String rule) {}

    private Text text(SegmentFile.Entry entry, int index) {
        return new Text(entry, rules.text(entry.rule(), "/segments/" + index + SegmentRequest.RULE));
    }

    private ImportResponse.Entry take(Text text, boolean dryRun) {
        var key = text.entry().key();
        var existing = segments.lock(key);
        if (existing.isPresent()
                && versions.latest(existing.get()).says(text.entry().name(), text.rule())) {
            return new ImportResponse.Entry(
                    key, Outcome.UNCHANGED, existing.get().latestVersion());
        }
        var outcome = existing.isPresent() ? Outcome.CHANGED : Outcome.CREATED;
        var segment = existing.orElseGet(() -> Segment.named(key));
        if (dryRun) {
            return new ImportResponse.Entry(key, outcome, segment.latestVersion() + 1);
        }
        var version = drafts.write(segment, text.entry().name(), text.rule());
        return new ImportResponse.Entry(key, outcome, version.number());
    }

    private static void refuseDoubles(List<SegmentFile.Entry> entries) {
        var keys = new HashSet<String>();
        for (var i = 0; i < entries.size(); i++) {
            if (!keys.add(entries.get(i).key())) {
                throw Problem.ofField(
                        400,
                        "segment-named-twice",
                        "Segment named twice",
                        "/segments/" + i + "/key",
                        "Another segment of the file has this key; keep one of them.");
            }
        }
    }
}
