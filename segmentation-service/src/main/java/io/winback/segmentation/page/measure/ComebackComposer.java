package io.winback.segmentation.page.measure;

import io.winback.platform.page.Language;
import io.winback.platform.report.Cell;
import io.winback.platform.report.Chart;
import io.winback.platform.report.Filter;
import io.winback.platform.report.Report;
import io.winback.platform.report.Section;
import io.winback.platform.report.Table;
import io.winback.segmentation.measure.Share;
import io.winback.segmentation.measure.comeback.ComebackService;
import io.winback.segmentation.measure.comeback.ComebacksResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts comebacks of the lost into one language. */
final class ComebackComposer {

    private static final List<String> COLOURS = List.of("one", "two", "five");

    private final MeasureWords shared;
    private final ComebackWords words;
    private final Cells cells;
    private final PeriodNames names;
    private final ComebacksResponse comebacks;

    ComebackComposer(Language language, ComebacksResponse comebacks) {
        this.shared = language.words(MeasureWords.class);
        this.words = language.words(ComebackWords.class);
        this.cells = Cells.in(language);
        this.names = PeriodNames.of(comebacks.by(), language);
        this.comebacks = comebacks;
    }

    Report compose(String title, List<Filter> filters) {
        var since = comebacks.contactsSince();
        return new Report(
                title,
                since == null
                        ? words.leadNobodyContacted()
                        : words.lead(cells.figures().date(since)),
                List.of(),
                filters,
                List.of(organic(), contacted()),
                List.of(words.howFollowed(), words.howOrganic(), words.howCompare()));
    }

    private Section organic() {
        var columns = new ArrayList<Table.Column>();
        columns.add(Table.Column.text(words.lostAtEndOf()));
        columns.add(Table.Column.figure(words.lost()));
        for (var i = 0; i < ComebackService.HORIZONS.size(); i++) {
            columns.add(Table.Column.series(
                    words.within(cells.figures().count(ComebackService.HORIZONS.get(i))), COLOURS.get(i)));
        }
        var rows = new ArrayList<Table.Row>();
        for (var date : comebacks.dates()) {
            var row = new ArrayList<Cell>(List.of(cells.count(date.lost())));
            date.horizons().forEach(horizon -> row.add(organic(horizon)));
            rows.add(Table.Row.of(names.name(date.asOf()), row));
        }
        Collections.reverse(rows);
        return Section.of(
                "organic",
                words.organicTitle(),
                words.organicText(),
                Chart.of(Chart.Kind.BARS, Chart.Unit.SHARE, words.organicChart())
                        .latestFirst(),
                Table.of(columns, rows),
                shared.nothing());
    }

    private Cell organic(ComebacksResponse.Horizon horizon) {
        var organic = horizon.organic();
        if (organic == null) {
            return Cell.none(words.notOver());
        }
        return cells.share(organic.share(), organic.low(), organic.high(), words.nobodyLost());
    }

    /** Who was left alone beside who was contacted, as they are. */
    private Section contacted() {
        var rows = new ArrayList<Table.Row>();
        var dates = new ArrayList<>(comebacks.dates());
        Collections.reverse(dates);
        for (var date : dates) {
            date.horizons().stream()
                    .filter(horizon -> horizon.byThemselves() != null)
                    .forEach(horizon -> rows.add(Table.Row.of(
                            words.dateWithin(
                                    names.name(date.asOf()), cells.figures().count(horizon.days())),
                            row(horizon))));
        }
        return Section.of(
                "contacted",
                words.contactedTitle(),
                words.contactedText(),
                null,
                Table.of(
                        List.of(
                                Table.Column.text(words.lostAtEndOf()),
                                Table.Column.figure(words.leftAlone()),
                                Table.Column.figure(words.cameBack()),
                                Table.Column.figure(words.share()),
                                Table.Column.figure(words.contacted()),
                                Table.Column.figure(words.cameBack()),
                                Table.Column.figure(words.share())),
                        rows),
                shared.nothing());
    }

    private List<Cell> row(ComebacksResponse.Horizon horizon) {
        var row = new ArrayList<Cell>();
        row.addAll(cells(horizon.byThemselves()));
        row.addAll(cells(horizon.contacted()));
        return row;
    }

    private List<Cell> cells(@Nullable Share share) {
        return share == null
                ? List.of(Cell.none(""), Cell.none(""), Cell.none(""))
                : List.of(
                        cells.count(share.of()),
                        cells.count(share.count()),
                        cells.share(share.share(), share.low(), share.high(), ""));
    }
}
