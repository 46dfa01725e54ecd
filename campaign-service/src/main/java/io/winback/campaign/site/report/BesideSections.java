package io.winback.campaign.site.report;

import io.winback.campaign.decision.RuleWords;
import io.winback.campaign.report.ReportResponse;
import io.winback.platform.page.Language;
import io.winback.platform.report.Cell;
import io.winback.platform.report.Section;
import io.winback.platform.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What stands beside the outcome: weaker evidence, published values, later runs, who did not take part. */
final class BesideSections {

    private static final String COMEBACKS = "/ui/segmentation/measures/comebacks";

    private final OutcomeCells cells;
    private final OutcomeWords words;
    private final RuleWords rules;
    private final ReportResponse report;

    BesideSections(OutcomeCells cells, Language language, ReportResponse report) {
        this.cells = cells;
        this.words = cells.words();
        this.rules = new RuleWords(language);
        this.report = report;
    }

    List<Section> sections() {
        var sections = new ArrayList<Section>();
        sections.add(sources());
        sections.add(weaker());
        if (report.later().runs() > 0) {
            sections.add(later());
        }
        sections.add(apart(
                "refused",
                words.refusedTitle(),
                words.refusedText(),
                report.targeted().refusedBy()));
        if (report.targeted().waiting() > 0) {
            sections.add(apart(
                    "waiting",
                    words.waitingTitle(),
                    words.waitingText(),
                    report.targeted().waitingFor()));
        }
        return sections;
    }

    private Section sources() {
        var rows = new ArrayList<Table.Row>();
        report.sources()
                .forEach(source -> rows.add(Table.Row.of(
                        source.code().equals("INTERESTED") ? words.sourceInterested() : words.sourceRegular(),
                        List.of(Cell.text(published(source)), cells.share(source.here(), words.noWindowOver())))));
        rows.add(Table.Row.of(
                Cell.text(words.organic()).linked(COMEBACKS),
                List.of(Cell.none(""), cells.share(report.organicReturn(), words.noWindowOver()))));
        return Section.of(
                "sources",
                words.sourcesTitle(),
                words.sourcesText(),
                null,
                Table.of(
                        List.of(
                                Table.Column.text(words.what()),
                                Table.Column.figure(words.published()),
                                Table.Column.figure(words.here())),
                        rows),
                words.nobody());
    }

    private String published(ReportResponse.Source source) {
        var low = cells.figures().percent(source.low());
        return source.low().compareTo(source.high()) == 0
                ? low
                : words.between(low, cells.figures().percent(source.high()));
    }

    private Section weaker() {
        var weaker = report.weaker();
        return Section.of(
                "weaker",
                words.weakerTitle(),
                words.weakerText(),
                null,
                Table.of(
                        List.of(
                                Table.Column.text(words.trace()),
                                Table.Column.figure(words.customers()),
                                Table.Column.figure(words.orders()),
                                Table.Column.figure(words.revenue())),
                        List.of(
                                trace(words.withCode(), weaker.withCode()),
                                trace(
                                        words.afterClick(
                                                cells.count(report.windows().clickDays())),
                                        weaker.afterClick()),
                                trace(words.eitherTrace(), weaker.either()))),
                words.nobody());
    }

    private Table.Row trace(String name, ReportResponse.Trace trace) {
        return Table.Row.of(
                name,
                List.of(cells.number(trace.customers()), cells.number(trace.orders()), cells.money(trace.revenue())));
    }

    private Section later() {
        var later = report.later();
        return Section.of(
                "later",
                words.laterTitle(),
                words.laterText(),
                null,
                Table.of(
                        List.of(Table.Column.text(words.what()), Table.Column.figure(words.figure())),
                        List.of(
                                row(words.laterRuns(), cells.number(later.runs())),
                                row(words.mailsSent(), cells.number(later.mails())),
                                row(words.answersCount(), cells.number(later.answers())),
                                row(words.given(), cells.number(later.couponsIssued())),
                                row(words.used(), cells.number(later.couponsRedeemed())),
                                row(words.cost(), cells.money(later.cost())))),
                words.nobody());
    }

    private static Table.Row row(String name, Cell cell) {
        return Table.Row.of(name, List.of(cell));
    }

    private Section apart(String id, String title, String text, Map<String, Long> counts) {
        return Section.of(
                id,
                title,
                text,
                null,
                Table.of(
                        List.of(Table.Column.text(words.rule()), Table.Column.figure(words.customers())),
                        counts.entrySet().stream()
                                .map(entry -> Table.Row.of(
                                        rules.head(entry.getKey()), List.of(cells.number(entry.getValue()))))
                                .toList()),
                words.nobodyRefused());
    }
}
