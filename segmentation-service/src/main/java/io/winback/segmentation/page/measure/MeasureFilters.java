package io.winback.segmentation.page.measure;

import io.winback.platform.page.Language;
import io.winback.platform.report.Filter;
import io.winback.segmentation.measure.PeriodLength;
import io.winback.segmentation.segment.SegmentResponse;
import io.winback.segmentation.segment.SegmentService;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The fields that the forms above measures have in common, filled in as was asked. */
@Singleton
class MeasureFilters {

    private static final int SEGMENTS = 100;

    private final SegmentService segments;

    MeasureFilters(SegmentService segments) {
        this.segments = segments;
    }

    /** A value of a field, and how it is called. */
    record Choice(String value, String text) {}

    /** One of some; the first is the usual one. */
    static Filter choice(String name, String label, List<Choice> choices, Asked asked) {
        return Filter.select(
                name,
                label,
                choices.stream()
                        .map(each -> new Filter.Option(
                                each.value(), each.text(), each.value().equals(asked.text(name))))
                        .toList());
    }

    /** How long the periods are, and from when to when they go. */
    static List<Filter> time(List<PeriodLength> lengths, Asked asked, Language language) {
        var words = language.words(MeasureWords.class);
        return List.of(
                choice(
                        "by",
                        words.by(),
                        lengths.stream()
                                .map(length -> new Choice(length.name(), name(length, words)))
                                .toList(),
                        asked),
                new Filter("from", words.from(), "date", asked.text("from"), "", List.of()),
                new Filter("to", words.to(), "date", asked.text("to"), "", List.of()));
    }

    /** Published segments, everybody first. */
    Filter segment(Asked asked, Language language) {
        var words = language.words(MeasureWords.class);
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", words.everybody()));
        segments.list(null, SEGMENTS).items().stream()
                .filter(segment -> segment.publishedVersion() != null)
                .map(MeasureFilters::choice)
                .forEach(choices::add);
        return choice("segment", words.segment(), choices, asked);
    }

    static Filter channel(Asked asked, Language language) {
        var words = language.words(MeasureWords.class);
        return Filter.text("channel", words.channel(), asked.text("channel"), words.channelHint());
    }

    static Filter returns(Asked asked, Language language) {
        var words = language.words(MeasureWords.class);
        return choice(
                "returns",
                words.returns(),
                List.of(new Choice("net", words.returnsNet()), new Choice("ignored", words.returnsIgnored())),
                asked);
    }

    @SafeVarargs
    static List<Filter> all(List<Filter>... filters) {
        return Stream.of(filters).flatMap(List::stream).toList();
    }

    private static Choice choice(SegmentResponse segment) {
        return new Choice(segment.key(), segment.name());
    }

    private static String name(PeriodLength length, MeasureWords words) {
        return switch (length) {
            case MONTH -> words.month();
            case QUARTER -> words.quarter();
            case YEAR -> words.year();
            case WHOLE -> words.whole();
        };
    }
}
