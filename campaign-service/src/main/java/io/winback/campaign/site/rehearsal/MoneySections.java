package io.winback.campaign.site.rehearsal;

import io.winback.campaign.rehearsal.Assumed;
import io.winback.campaign.rehearsal.RehearsalResponse;
import io.winback.campaign.rehearsal.RehearsalResponse.Case;
import io.winback.platform.money.Money;
import io.winback.platform.page.Figures;
import io.winback.platform.report.Cell;
import io.winback.platform.report.Section;
import io.winback.platform.report.Table;
import io.winback.platform.report.Table.Column;
import io.winback.platform.report.Table.Row;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Sections of a rehearsal that expect. */
final class MoneySections {

    private final RehearsalPageWords words;
    private final Figures figures;
    private final ZoneId zone;

    MoneySections(RehearsalPageWords words, Figures figures, ZoneId zone) {
        this.words = words;
        this.figures = figures;
        this.zone = zone;
    }

    Section forecast(RehearsalResponse rehearsed) {
        var forecast = rehearsed.forecast();
        var cases = List.of(forecast.low(), forecast.expected(), forecast.high());
        var rows = List.of(
                numbers(words.mails(), cases, Case::mails),
                numbers(words.returned(), cases, Case::returned),
                numbers(words.unaided(), cases, Case::unaided),
                numbers(words.redeemed(), cases, Case::redeemed),
                amounts(words.revenue(), cases, Case::revenue),
                amounts(words.cost(), cases, Case::cost),
                amounts(words.profit(), cases, Case::profit),
                amounts(words.incremental(), cases, Case::incremental));
        return Section.of(
                "forecast",
                words.forecastTitle(),
                words.forecastText(),
                null,
                Table.of(
                        List.of(
                                Column.text(words.figure()),
                                Column.figure(words.low()),
                                Column.figure(words.expected()),
                                Column.figure(words.high())),
                        rows),
                words.nothing());
    }

    private Row numbers(String name, List<Case> cases, Function<Case, BigDecimal> figure) {
        return Row.of(
                name,
                cases.stream()
                        .map(figure)
                        .map(number -> Cell.figure(figures.number(number, 1), number))
                        .toList());
    }

    private Row amounts(String name, List<Case> cases, Function<Case, Money> figure) {
        return Row.of(
                name,
                cases.stream()
                        .map(figure)
                        .map(money -> Cell.figure(figures.money(money), money.amount()))
                        .toList());
    }

    Section holdout(RehearsalResponse rehearsed) {
        var holdout = rehearsed.holdout();
        var texts = new ArrayList<String>();
        var seen = holdout.detectable();
        texts.add(seen == null ? words.holdoutNone() : words.holdoutText(figures.percent(seen)));
        var proposed = holdout.proposed();
        var shows = holdout.proposedDetectable();
        if (proposed != null && shows != null) {
            texts.add(
                    holdout.enough()
                            ? words.proposalEnough(figures.percent(proposed), figures.percent(shows))
                            : words.proposalFew(figures.percent(proposed), figures.percent(shows)));
        }
        texts.add(words.verdict(figures.date(holdout.verdictFrom().atZone(zone).toLocalDate())));
        var rows = List.of(
                Row.of(words.gets(), List.of(Cell.figure(figures.count(holdout.treated()), holdout.treated()))),
                Row.of(words.heldOut(), List.of(Cell.figure(figures.count(holdout.heldOut()), holdout.heldOut()))));
        return new Section(
                "holdout",
                words.holdoutTitle(),
                texts,
                null,
                Table.of(List.of(Column.text(words.what()), Column.figure(words.customers())), rows),
                words.nothing(),
                "");
    }

    Section assumed(RehearsalResponse rehearsed) {
        return Section.of(
                "assumed",
                words.assumedTitle(),
                words.assumedText(),
                null,
                Table.of(
                        List.of(
                                Column.text(words.assumption()),
                                Column.figure(words.value()),
                                Column.text(words.source())),
                        rehearsed.assumptions().stream().map(this::assumed).toList()),
                words.nothing());
    }

    private Row assumed(Assumed assumed) {
        var share = assumed.name().endsWith("Share") || assumed.name().startsWith("returnShare");
        var text = share ? figures.percent(assumed.value()) : figures.number(assumed.value());
        return Row.of(
                assumption(assumed.name()),
                List.of(Cell.figure(text, assumed.value()), Cell.text(source(assumed.source()))));
    }

    private String source(Assumed.Source source) {
        return switch (source) {
            case SOURCE -> words.sourceSOURCE();
            case SHOP -> words.sourceSHOP();
            case HOUSE -> words.sourceHOUSE();
            case ASKED -> words.sourceASKED();
        };
    }

    /** What is assumed, in words. */
    String assumption(String name) {
        return switch (name) {
            case "answerShare" -> words.answerShare();
            case "serviceShare" -> words.serviceShare();
            case "qualityShare" -> words.qualityShare();
            case "competitorShare" -> words.competitorShare();
            case "elsewhereShare" -> words.elsewhereShare();
            case "clickShare" -> words.clickShare();
            case "returnShareLow" -> words.returnShareLow();
            case "returnShare" -> words.returnShare();
            case "returnShareHigh" -> words.returnShareHigh();
            case "unaidedShare" -> words.unaidedShare();
            case "redeemShare" -> words.redeemShare();
            case "answerDays" -> words.answerDays();
            case "returnDays" -> words.returnDays();
            case "order" -> words.order();
            default -> name;
        };
    }
}
