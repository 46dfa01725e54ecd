package io.winback.segmentation.page;

import io.winback.platform.page.Figures;
import io.winback.platform.page.Language;
import io.winback.segmentation.segment.ExplanationResponse;
import java.time.ZoneId;
import java.util.ArrayList;

/** Puts the explanation of one customer into one language. */
final class ExplanationComposer {

    private final Language language;
    private final SegmentWords words;
    private final Figures figures;
    private final ZoneId zone;

    ExplanationComposer(Language language, ZoneId zone) {
        this.language = language;
        this.words = language.words(SegmentWords.class);
        this.figures = new Figures(language);
        this.zone = zone;
    }

    ExplanationView compose(ExplanationResponse explained) {
        var facts = new ArrayList<String>();
        var until = explained.excludedUntil();
        if (explained.excluded() && until != null) {
            facts.add(words.excludedUntil(figures.time(until, zone)));
        }
        var joined = explained.joinedAt();
        facts.add(
                explained.member() && joined != null
                        ? words.memberSince(figures.time(joined, zone))
                        : words.noMember());
        return new ExplanationView(
                explained.fits(), lead(explained), facts, new RuleComposer(language).compose(explained.rule()));
    }

    private String lead(ExplanationResponse explained) {
        if (explained.excluded()) {
            return words.whyExcluded(explained.customerId());
        }
        return explained.fits() ? words.whyIn(explained.customerId()) : words.whyOut(explained.customerId());
    }
}
