package io.winback.segmentation.page.measure;

import io.winback.platform.page.CodeWords;
import io.winback.platform.page.Language;
import io.winback.platform.report.Cell;
import io.winback.platform.report.Filter;
import io.winback.platform.report.Report;
import io.winback.platform.report.Section;
import io.winback.platform.report.Table;
import io.winback.segmentation.page.Links;
import io.winback.segmentation.scoring.ScoreResponse;
import io.winback.segmentation.scoring.ScoreTermsResponse;
import io.winback.segmentation.scoring.ScoresResponse;
import java.util.List;

/** Puts scores of customers into one language. */
final class ScoreComposer {

    private final ScoreWords words;
    private final CodeWords codes;
    private final Cells cells;

    ScoreComposer(Language language) {
        this.words = language.words(ScoreWords.class);
        this.codes = new CodeWords(language);
        this.cells = Cells.in(language);
    }

    Report compose(String title, List<Filter> filters, ScoresResponse scores, Asked asked) {
        var terms = scores.terms();
        var reason = scores.reason();
        return new Report(
                title,
                terms == null ? words.leadNone() : lead(terms),
                reason == null ? List.of() : List.of(Report.Note.english(reason)),
                filters,
                terms == null ? List.of() : List.of(people(terms, scores, asked)),
                List.of(words.howModel(), words.howAlive()));
    }

    private String lead(ScoreTermsResponse terms) {
        return words.lead(
                cells.figures().date(terms.asOf()),
                ModelComposer.family(terms.family()),
                cells.figures().count(terms.modelVersion()));
    }

    private Section people(ScoreTermsResponse terms, ScoresResponse scores, Asked asked) {
        var days = cells.figures().count(terms.horizonDays());
        var months = cells.figures().count(terms.valueMonths());
        var token = scores.nextPageToken();
        return Section.of(
                        "customers",
                        words.customersTitle(),
                        words.customersText(
                                days,
                                months,
                                cells.figures().percent(terms.yearlyDiscount()),
                                cells.figures().percent(terms.margin())),
                        null,
                        Table.of(
                                List.of(
                                        Table.Column.text(words.customer()),
                                        Table.Column.text(words.stage()),
                                        Table.Column.figure(words.pBuy(days)),
                                        Table.Column.figure(words.expected(days)),
                                        Table.Column.figure(words.profit(months)),
                                        Table.Column.figure(words.alive()),
                                        Table.Column.figure(words.purchases()),
                                        Table.Column.text(words.last())),
                                scores.items().stream().map(this::person).toList()),
                        words.nobody())
                .goingOn(token == null ? "" : asked.with("pageToken", token).query());
    }

    private Table.Row person(ScoreResponse each) {
        var alive = each.pAlive();
        return Table.Row.of(
                Cell.text(each.customerId()).linked(Links.customer(each.customerId())),
                List.of(
                        Cell.text(codes.stage(each.stage())),
                        cells.share(each.pBuy()),
                        cells.number(each.expected(), 2),
                        cells.money(each.futureProfit()),
                        alive == null ? Cell.none("") : cells.share(alive),
                        cells.count(each.repeats() + 1L),
                        cells.date(each.lastOn())));
    }
}
