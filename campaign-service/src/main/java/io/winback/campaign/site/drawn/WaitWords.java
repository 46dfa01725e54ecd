package io.winback.campaign.site.drawn;

import io.winback.campaign.definition.Wait;
import io.winback.platform.page.Counted;
import io.winback.platform.page.Figures;
import io.winback.platform.page.Language;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** Waits and periods in words. */
final class WaitWords {

    private final DrawnWords words;
    private final Counted counted;
    private final Figures figures;

    WaitWords(Language language) {
        this.words = language.words(DrawnWords.class);
        this.counted = new Counted(language);
        this.figures = new Figures(language);
    }

    /** Empty for no wait at all. */
    String of(Wait wait) {
        var parts = new ArrayList<>(parts(wait.days()));
        if (!wait.time().isZero()) {
            add(parts, wait.time().toHours(), words.hours());
            add(parts, wait.time().toMinutesPart(), words.minutes());
        }
        var on = wait.on();
        if (on != null) {
            parts.add(words.untilDate(figures.date(on)));
        }
        var at = wait.at();
        if (at != null) {
            parts.add(words.untilTime(at.toString()));
        }
        return String.join(" ", parts);
    }

    String of(Period period) {
        return String.join(" ", parts(period));
    }

    private List<String> parts(Period period) {
        var parts = new ArrayList<String>();
        add(parts, period.getYears(), words.years());
        add(parts, period.getMonths(), words.months());
        add(parts, period.getDays(), words.days());
        return parts;
    }

    private void add(List<String> parts, long number, String forms) {
        if (number != 0) {
            parts.add(counted.of(number, forms));
        }
    }
}
