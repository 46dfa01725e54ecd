package io.winback.campaign.site.rehearsal;

import io.winback.campaign.rehearsal.RehearsalResponse;
import io.winback.platform.page.Figures;
import io.winback.platform.page.Language;
import io.winback.platform.report.Filter;
import io.winback.platform.report.Report;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Puts a rehearsal into one language. */
final class RehearsalComposer {

    private final RehearsalPageWords words;
    private final Figures figures;
    private final CountSections counts;
    private final MoneySections money;

    RehearsalComposer(Language language, ZoneId zone) {
        this.words = language.words(RehearsalPageWords.class);
        this.figures = new Figures(language);
        this.counts = new CountSections(words, figures);
        this.money = new MoneySections(words, figures, zone);
    }

    Report compose(RehearsalResponse rehearsed, Percentages asked) {
        var entries = rehearsed.entries();
        var heldOut = entries.admitted() - entries.treated();
        return new Report(
                words.title(rehearsed.name()),
                words.lead(
                        figures.count(Math.max(rehearsed.audience(), entries.considered())),
                        figures.count(entries.treated()),
                        figures.count(heldOut),
                        figures.count(
                                Math.max(rehearsed.audience(), entries.considered()) - entries.treated() - heldOut)),
                rehearsed.warnings().stream()
                        .map(warning -> Report.Note.of(warning.text()))
                        .toList(),
                filters(asked),
                List.of(
                        counts.who(rehearsed),
                        counts.mails(rehearsed),
                        counts.offers(rehearsed),
                        counts.calendar(rehearsed),
                        money.forecast(rehearsed),
                        money.holdout(rehearsed),
                        money.assumed(rehearsed)),
                List.of(words.howCounts(), words.howMails(), words.howPower()));
    }

    private List<Filter> filters(Percentages asked) {
        var filters = new ArrayList<Filter>();
        Percentages.SHARES.forEach(
                name -> filters.add(Filter.text(name, money.assumption(name), asked.value(name), words.percentHint())));
        filters.add(Filter.text(
                Percentages.ORDER, money.assumption(Percentages.ORDER), asked.value(Percentages.ORDER), ""));
        return filters;
    }
}
