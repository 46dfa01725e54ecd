package io.winback.segmentation.page;

import io.winback.platform.page.Figures;
import io.winback.platform.page.Language;
import io.winback.segmentation.lifecycle.StageCountsResponse;
import io.winback.segmentation.lifecycle.Step;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Puts the counts of the base into one language. */
final class BaseComposer {

    private static final int WIDE = 960;
    private static final int NARROW = 340;
    /** As many bars as a phone can show. */
    private static final int FEW = 13;

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
        var columns = points.stream().map(point -> column(point, now)).toList();
        var few = columns.subList(Math.max(0, columns.size() - FEW), columns.size());
        return new BaseView(
                words.baseLead(figures.count(now.total()), figures.date(now.asOf())),
                now.total() == 0,
                applying,
                tiles(now, before),
                spans(),
                StageChart.of(WIDE, columns, figures),
                StageChart.of(NARROW, few, figures),
                rows(points, now));
    }

    private List<BaseView.Tile> tiles(StageCountsResponse now, StageCountsResponse before) {
        var names = List.of(words.prospects(), words.actives(), words.dues(), words.losts());
        var texts = List.of(words.prospectsText(), words.activesText(), words.duesText(), words.lostsText());
        var counts = parts(now);
        var past = parts(before);
        var tiles = new ArrayList<BaseView.Tile>();
        for (var i = 0; i < counts.size(); i++) {
            tiles.add(new BaseView.Tile(
                    StageChart.SERIES.get(i),
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
    private List<BaseView.Row> rows(List<StageCountsResponse> points, StageCountsResponse now) {
        var rows = new ArrayList<BaseView.Row>();
        for (var point : points) {
            rows.add(new BaseView.Row(
                    point == now ? words.today() : end(point),
                    parts(point).stream().map(figures::count).toList(),
                    figures.count(point.total())));
        }
        Collections.reverse(rows);
        return rows;
    }

    private StageChart.Column column(StageCountsResponse point, StageCountsResponse now) {
        return new StageChart.Column(
                point == now ? words.today() : end(point), point == now ? words.today() : end(point), parts(point));
    }

    private String end(StageCountsResponse point) {
        return span.step() == Step.MONTH ? figures.month(YearMonth.from(point.asOf())) : figures.day(point.asOf());
    }

    private static List<Long> parts(StageCountsResponse counts) {
        return List.of(counts.prospect(), counts.active(), counts.due(), counts.lost());
    }
}
