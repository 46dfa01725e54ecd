package io.winback.segmentation.page.measure;

import io.winback.platform.page.Language;
import io.winback.platform.report.Cell;
import io.winback.platform.report.Chart;
import io.winback.platform.report.Filter;
import io.winback.platform.report.Report;
import io.winback.platform.report.Section;
import io.winback.platform.report.Table;
import io.winback.segmentation.measure.Share;
import io.winback.segmentation.measure.comparison.Attribute;
import io.winback.segmentation.measure.comparison.ComparisonResponse;
import io.winback.segmentation.page.FieldWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts the comparison of retained customers with one-time buyers into one language. */
final class ComparisonComposer {

    /** More bars cannot be told apart. */
    private static final int DRAWN = 20;

    private static final BigDecimal SMALLEST_P = new BigDecimal("0.0001");

    private final MeasureWords shared;
    private final ComparisonWords words;
    private final FieldWords codes;
    private final Cells cells;
    private final ComparisonResponse found;

    ComparisonComposer(Language language, ComparisonResponse found) {
        this.shared = language.words(MeasureWords.class);
        this.words = language.words(ComparisonWords.class);
        this.codes = new FieldWords(language);
        this.cells = Cells.in(language);
        this.found = found;
    }

    Report compose(String title, List<Filter> filters) {
        return new Report(
                title,
                words.lead(
                        cells.figures().count(found.retained()),
                        cells.figures().count(found.oneTime()),
                        cells.figures().date(found.to()),
                        cells.figures().count(found.matureDays()),
                        cells.figures().count(found.tooRecent())),
                found.reason() == null
                        ? List.of(Report.Note.of(words.noCause()))
                        : List.of(Report.Note.of(words.tooFew(cells.figures().count(found.smallestGroup())))),
                filters,
                found.reason() == null ? sections() : List.of(),
                List.of(words.howShares(), words.howTests(), words.howHidden()));
    }

    private List<Section> sections() {
        var sections = new ArrayList<>(List.of(differences()));
        if (!found.hidden().isEmpty()) {
            sections.add(hidden());
        }
        return sections;
    }

    private Section differences() {
        var rows = new ArrayList<Table.Row>();
        found.differences().forEach(each -> {
            var row = difference(each);
            rows.add(rows.size() < DRAWN ? row : row.leftOut());
        });
        return Section.of(
                "differences",
                words.differencesTitle(),
                words.differencesText(),
                Chart.of(Chart.Kind.ACROSS, Chart.Unit.SHARE, words.differencesChart()),
                Table.of(
                        List.of(
                                Table.Column.text(words.attribute()),
                                Table.Column.figure(words.retained()),
                                Table.Column.figure(words.oneTime()),
                                Table.Column.series(words.difference(), "two"),
                                Table.Column.figure(words.chance()),
                                Table.Column.text(words.evidence())),
                        rows),
                shared.nothing());
    }

    private Table.Row difference(ComparisonResponse.Difference each) {
        return Table.Row.of(
                name(each.attribute(), each.name()) + ": " + value(each),
                List.of(
                        share(each.retained()),
                        share(each.oneTime()),
                        cells.share(each.difference(), each.low(), each.high(), ""),
                        chance(each.adjustedP()),
                        Cell.text(each.significant() ? words.significant() : words.notSignificant())));
    }

    private Cell share(Share share) {
        return cells.share(share.share())
                .noted(words.countOf(
                        cells.figures().count(share.count()), cells.figures().count(share.of())));
    }

    private Cell chance(BigDecimal p) {
        return p.compareTo(SMALLEST_P) < 0
                ? Cell.figure("< " + cells.figures().number(SMALLEST_P), p)
                : cells.number(p);
    }

    private String name(Attribute attribute, @Nullable String name) {
        return switch (attribute) {
            case LANGUAGE -> words.language();
            case COUNTRY -> words.country();
            case FIRST_CHANNEL -> words.firstChannel();
            case FIRST_CATEGORY -> words.firstCategory();
            case FIRST_ORDER_DISCOUNTED -> words.firstDiscounted();
            case PROFILE -> Objects.requireNonNullElse(name, "");
        };
    }

    private String value(ComparisonResponse.Difference each) {
        var value = each.value();
        if (value == null) {
            return words.unknown();
        }
        return switch (each.attribute()) {
            case LANGUAGE -> codes.name("language", value);
            case COUNTRY -> codes.name("country", value);
            case FIRST_ORDER_DISCOUNTED -> value.equals("true") ? words.yes() : words.no();
            default -> value;
        };
    }

    private Section hidden() {
        return Section.of(
                "hidden",
                words.hiddenTitle(),
                words.hiddenText(cells.figures().count(found.smallestGroup())),
                null,
                Table.of(
                        List.of(
                                Table.Column.text(words.attribute()),
                                Table.Column.figure(words.values()),
                                Table.Column.figure(shared.customers())),
                        found.hidden().stream()
                                .map(each -> Table.Row.of(
                                        name(each.attribute(), each.name()),
                                        List.of(cells.count(each.values()), cells.count(each.customers()))))
                                .toList()),
                shared.nothing());
    }
}
