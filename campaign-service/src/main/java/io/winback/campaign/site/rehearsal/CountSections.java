package io.winback.campaign.site.rehearsal;

import io.winback.campaign.rehearsal.RehearsalResponse;
import io.winback.campaign.rehearsal.RehearsalResponse.ByRule;
import io.winback.platform.page.Figures;
import io.winback.platform.report.Cell;
import io.winback.platform.report.Chart;
import io.winback.platform.report.Section;
import io.winback.platform.report.Table;
import io.winback.platform.report.Table.Column;
import io.winback.platform.report.Table.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Sections of a rehearsal that count. */
final class CountSections {

    private final RehearsalPageWords words;
    private final Figures figures;

    CountSections(RehearsalPageWords words, Figures figures) {
        this.words = words;
        this.figures = figures;
    }

    Section who(RehearsalResponse rehearsed) {
        var entries = rehearsed.entries();
        var rows = new ArrayList<Row>();
        if (entries.variants().isEmpty()) {
            add(rows, words.gets(), "", entries.treated());
        }
        entries.variants().forEach((variant, count) -> add(rows, words.getsVariant(variant), "", count));
        add(rows, words.heldOutCampaign(), "", entries.heldOut().getOrDefault("CAMPAIGN", 0L));
        add(rows, words.heldOutGlobal(), "", entries.heldOut().getOrDefault("GLOBAL", 0L));
        all(rows, words.refused(), entries.refused());
        all(rows, words.waiting(), entries.waiting());
        add(rows, words.unknown(), "", entries.unknown());
        return Section.of(
                "who", words.whoTitle(), words.whoText(), null, byRule(words.customers(), rows), words.nothing());
    }

    Section mails(RehearsalResponse rehearsed) {
        var mails = rehearsed.firstMails();
        var rows = new ArrayList<Row>();
        add(rows, words.goes(), "", mails.sent() - mails.withoutOffer());
        add(rows, words.goesWithout(), "", mails.withoutOffer());
        all(rows, words.later(), mails.postponed());
        all(rows, words.notSent(), mails.notSent());
        all(rows, words.notSent(), mails.ended());
        all(rows, words.noMail(), mails.without());
        return Section.of(
                "mails", words.mailsTitle(), words.mailsText(), null, byRule(words.mails(), rows), words.nothing());
    }

    Section offers(RehearsalResponse rehearsed) {
        var rows = new ArrayList<Row>();
        for (var offer : rehearsed.offers()) {
            rows.add(offer(offer.offer(), words.given(), "", offer.given()));
            offer.refused().forEach(each -> rows.add(offer(offer.offer(), words.refused(), each.text(), each.count())));
            offer.waiting().forEach(each -> rows.add(offer(offer.offer(), words.waiting(), each.text(), each.count())));
        }
        return Section.of(
                "offers",
                words.offersTitle(),
                words.offersText(),
                null,
                Table.of(
                        List.of(
                                Column.text(words.offer()),
                                Column.text(words.what()),
                                Column.text(words.why()),
                                Column.figure(words.customers())),
                        rows),
                words.noOffers());
    }

    private Row offer(String offer, String what, String why, long count) {
        return Row.of(offer, List.of(Cell.text(what), Cell.text(why), Cell.figure(figures.count(count), count)));
    }

    Section calendar(RehearsalResponse rehearsed) {
        return Section.of(
                "calendar",
                words.calendarTitle(),
                words.calendarText(),
                Chart.of(Chart.Kind.BARS, Chart.Unit.NUMBER, words.calendarChart()),
                Table.of(
                        List.of(
                                Column.text(words.day()),
                                Column.figure(words.begin()),
                                Column.figure(words.heldOut()),
                                Column.series(words.expectedMails(), "one"),
                                Column.figure(words.expectedOrders())),
                        rehearsed.calendar().stream().map(this::day).toList()),
                words.nothing());
    }

    private Row day(RehearsalResponse.Day day) {
        return Row.of(
                figures.date(day.day()),
                List.of(
                        Cell.figure(figures.count(day.entries()), day.entries()),
                        Cell.figure(figures.count(day.heldOut()), day.heldOut()),
                        number(day.mails()),
                        number(day.orders())));
    }

    private Cell number(BigDecimal number) {
        return Cell.figure(figures.number(number, 1), number);
    }

    private Table byRule(String counted, List<Row> rows) {
        return Table.of(List.of(Column.text(words.what()), Column.text(words.why()), Column.figure(counted)), rows);
    }

    private void all(List<Row> rows, String what, List<ByRule> rules) {
        rules.forEach(each -> add(rows, what, each.text(), each.count()));
    }

    private void add(List<Row> rows, String what, String why, long count) {
        if (count > 0) {
            rows.add(Row.of(what, List.of(Cell.text(why), Cell.figure(figures.count(count), count))));
        }
    }
}
