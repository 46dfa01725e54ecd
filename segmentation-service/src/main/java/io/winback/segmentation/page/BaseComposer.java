package io.winback.segmentation.page;

import io.winback.platform.page.Figures;
import io.winback.platform.page.Language;
import io.winback.platform.report.Cell;
import io.winback.platform.report.Chart;
import io.winback.platform.report.Section;
import io.winback.platform.report.Table;
import io.winback.segmentation.lifecycle.StageCountsResponse;
import io.winback.segmentation.lifecycle.Step;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Puts the counts of the base into one language. */
final class BaseComposer {

    private final PageWords words;
    private final Figures figures;
    private final ShownSpan span;

    BaseComposer(Language language, ShownSpan span) {
        this.words = language.words(PageWords.class);
        this.figures = new Figures(language);
        this.span = span;
    }

    /**
     * @param points in their order; the last is today
     * @param before a month ago
     */
    BaseView compose(List<StageCountsResponse> points, StageCountsResponse before, boolean applying) {
        var now = points.get(points.size() - 1);
        return new BaseView(
                words.baseLead(figures.count(now.total()), figures.date(now.asOf())),
                now.total() == 0,
                applying,
                tiles(now, before),
                spans(),
                overTime(points, now));
    }

    private List<BaseView.Tile> tiles(StageCountsResponse now, StageCountsResponse before) {
        var names = names();
        var texts = List.of(words.prospectsText(), words.activesText(), words.duesText(), words.lostsText());
        var counts = parts(now);
        var past = parts(before);
        var tiles = new ArrayList<BaseView.Tile>();
        for (var i = 0; i < counts.size(); i++) {
            tiles.add(new BaseView.Tile(
                    Table.COLOURS.get(i),
                    names.get(i),
                    texts.get(i),
                    figures.count(counts.get(i)),
                    words.shareOfAll(figures.share(counts.get(i), now.total())),
                    words.since(figures.change(counts.get(i) - past.get(i)), figures.date(before.asOf()))));
        }
        return tiles;
    }

    private List<BaseView.Span> spans() {
        return Arrays.stream(ShownSpan.values())
                .map(each -> new BaseView.Span("?over=" + each.code(), each.name(words), each == span))
                .toList();
    }

    /** The latest first, as that is what one looks for. */
    private Section overTime(List<StageCountsResponse> points, StageCountsResponse now) {
        var columns = new ArrayList<Table.Column>();
        columns.add(Table.Column.text(words.atTheEndOf()));
        for (var i = 0; i < names().size(); i++) {
            columns.add(Table.Column.series(names().get(i), Table.COLOURS.get(i)));
        }
        columns.add(Table.Column.figure(words.total()));
        var rows = new ArrayList<Table.Row>();
        for (var point : points) {
            rows.add(Table.Row.of(
                    point == now ? words.today() : end(point),
                    Stream.concat(parts(point).stream(), Stream.of(point.total()))
                            .map(count -> Cell.figure(figures.count(count), count))
                            .toList()));
        }
        Collections.reverse(rows);
        return Section.of(
                "stages",
                words.overTime(),
                words.overTimeHint(),
                Chart.of(Chart.Kind.STACKED, Chart.Unit.COUNT, words.chartLabel())
                        .latestFirst(),
                Table.of(columns, rows),
                "");
    }

    private List<String> names() {
        return List.of(words.prospects(), words.actives(), words.dues(), words.losts());
    }

    private String end(StageCountsResponse point) {
        return span.step() == Step.MONTH ? figures.month(YearMonth.from(point.asOf())) : figures.day(point.asOf());
    }

    private static List<Long> parts(StageCountsResponse counts) {
        return List.of(counts.prospect(), counts.active(), counts.due(), counts.lost());
    }
}
