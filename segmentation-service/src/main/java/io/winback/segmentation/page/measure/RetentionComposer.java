package io.winback.segmentation.page.measure;

import io.winback.platform.page.Language;
import io.winback.platform.report.Cell;
import io.winback.platform.report.Chart;
import io.winback.platform.report.Filter;
import io.winback.platform.report.Report;
import io.winback.platform.report.Section;
import io.winback.platform.report.Table;
import io.winback.segmentation.measure.Share;
import io.winback.segmentation.measure.retention.Benchmark;
import io.winback.segmentation.measure.retention.ChannelRetentionResponse;
import io.winback.segmentation.measure.retention.Lapse;
import io.winback.segmentation.measure.retention.Retention;
import io.winback.segmentation.measure.retention.RetentionResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts retention into one language. */
final class RetentionComposer {

    private final Language language;
    private final MeasureWords shared;
    private final RetentionWords words;
    private final Cells cells;

    RetentionComposer(Language language) {
        this.language = language;
        this.shared = language.words(MeasureWords.class);
        this.words = language.words(RetentionWords.class);
        this.cells = Cells.in(language);
    }

    Report compose(String title, List<Filter> filters, RetentionResponse retention, ChannelRetentionResponse channels) {
        var sections = new ArrayList<>(List.of(shares(retention), counts(retention)));
        if (channels.channels().size() > 1) {
            sections.add(channels(channels));
        }
        return new Report(
                title,
                lead(retention.lapse()),
                List.of(),
                filters,
                sections,
                List.of(words.howTextbook(), words.howMethods(), words.howIntervals(), words.howBenchmarks()));
    }

    private String lead(@Nullable Lapse lapse) {
        if (lapse == null) {
            return words.leadBuyers();
        }
        var days = cells.figures().count(lapse.days());
        return switch (lapse.basis()) {
            case ASKED -> words.leadAsked(days);
            case POLICY -> words.leadPolicy(days);
            case ASSUMED -> words.leadAssumed(days);
        };
    }

    private Section shares(RetentionResponse retention) {
        var foot = retention.benchmarks().stream().map(this::benchmark).toList();
        return Section.of(
                "retention",
                words.sharesTitle(),
                words.sharesText(),
                Chart.of(Chart.Kind.LINES, Chart.Unit.SHARE, words.sharesChart())
                        .latestFirst(),
                new Table(
                        List.of(
                                Table.Column.text(shared.period()),
                                Table.Column.series(words.textbook(), "three"),
                                Table.Column.series(words.strict(), "two"),
                                Table.Column.series(words.wonBackShare(), "five"),
                                Table.Column.figure(words.returnedShare()),
                                Table.Column.figure(words.lostShare())),
                        rows(retention, this::shares),
                        foot),
                shared.nothing());
    }

    private List<Cell> shares(Retention each) {
        var reason = each.atStart() == 0 ? words.nobodyAtStart() : "";
        return List.of(
                cells.share(each.textbook(), reason),
                share(each.keptShare(), reason),
                share(each.wonBackShare(), each.atEnd() == 0 ? words.nobodyAtEnd() : ""),
                share(each.returnedShare(), each.away() == 0 ? words.nobodyAway() : ""),
                share(each.lostShare(), reason));
    }

    private Cell share(Share share, String reason) {
        return cells.share(share.share(), share.low(), share.high(), reason);
    }

    private Table.Row benchmark(Benchmark benchmark) {
        var name =
                switch (benchmark.kind()) {
                    case SMALL_BUSINESS -> words.smallBusiness();
                    case INSURANCE_OR_MEDIA -> words.insurance();
                    case OWN -> words.own();
                };
        return Table.Row.of(
                        name,
                        List.of(cells.share(benchmark.share()), Cell.blank(), Cell.blank(), Cell.blank(), Cell.blank()))
                .in(benchmark.kind() == Benchmark.Kind.OWN ? "accent" : "edge");
    }

    private Section counts(RetentionResponse retention) {
        return Section.of(
                "customers",
                words.countsTitle(),
                words.countsText(),
                Chart.of(Chart.Kind.STACKED, Chart.Unit.COUNT, words.countsChart())
                        .latestFirst(),
                Table.of(
                        List.of(
                                Table.Column.text(shared.period()),
                                Table.Column.figure(words.atStart()),
                                Table.Column.series(words.kept(), "two"),
                                Table.Column.series(words.wonBack(), "five"),
                                Table.Column.series(words.newcomers(), "one"),
                                Table.Column.figure(words.atEnd()),
                                Table.Column.figure(words.lost())),
                        rows(retention, this::counts)),
                shared.nothing());
    }

    private List<Cell> counts(Retention each) {
        return List.of(
                cells.count(each.atStart()),
                cells.count(each.kept()),
                cells.count(each.wonBack()),
                cells.count(each.newcomers()),
                cells.count(each.atEnd()),
                cells.count(each.lost()));
    }

    /** The latest first. */
    private List<Table.Row> rows(RetentionResponse retention, Function<Retention, List<Cell>> row) {
        var names = PeriodNames.of(retention.by(), language);
        var rows = new ArrayList<Table.Row>();
        retention.periods().forEach(each -> rows.add(Table.Row.of(names.head(each.period()), row.apply(each))));
        Collections.reverse(rows);
        return rows;
    }

    private Section channels(ChannelRetentionResponse channels) {
        var names = PeriodNames.of(channels.by(), language);
        var columns = new ArrayList<Table.Column>();
        columns.add(Table.Column.text(shared.channel()));
        columns.add(Table.Column.figure(shared.customers()));
        channels.channels()
                .get(0)
                .periods()
                .forEach(each -> columns.add(Table.Column.point(names.name(each.period()))));
        var rows = new ArrayList<Table.Row>();
        for (var channel : channels.channels()) {
            var row = new ArrayList<Cell>();
            row.add(cells.count(channel.customers()));
            channel.periods().forEach(each -> row.add(share(each.keptShare(), "")));
            var name = channel.channel() == null ? words.noChannel() : channel.channel();
            rows.add(Table.Row.of(name, row)
                    .in(rows.size() < Table.COLOURS.size() ? Table.COLOURS.get(rows.size()) : ""));
        }
        return Section.of(
                "channels",
                words.channelsTitle(),
                channels.omitted() > 0
                        ? words.channelsOmitted(cells.figures().count(channels.omitted()))
                        : words.channelsText(),
                Chart.of(Chart.Kind.LINES, Chart.Unit.SHARE, words.channelsChart())
                        .rowsAsSeries(),
                Table.of(columns, rows),
                shared.nothing());
    }
}
