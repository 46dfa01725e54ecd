package io.winback.campaign.site.one;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.CampaignDefinition.WhenCapped;
import io.winback.campaign.definition.OnUnknown;
import io.winback.campaign.site.drawn.Shares;
import io.winback.campaign.site.one.CampaignView.Fact;
import io.winback.platform.page.Figures;
import io.winback.platform.page.Language;
import java.util.ArrayList;
import java.util.List;

/** The terms of a campaign that are not in its journey, in words. */
final class TermWords {

    private final OneWords words;
    private final Language language;
    private final Figures figures;

    TermWords(Language language) {
        this.words = language.words(OneWords.class);
        this.language = language;
        this.figures = new Figures(language);
    }

    List<Fact> facts(CampaignDefinition definition) {
        var facts = new ArrayList<Fact>();
        if (definition.template() != null) {
            facts.add(new Fact(words.template(), definition.template()));
        }
        facts.add(new Fact(words.window(), words.daysOf(figures.count(definition.outcomeWindowDays()))));
        facts.add(new Fact(words.priority(), figures.count(definition.priority())));
        if (definition.contactGapDays() > 0) {
            facts.add(new Fact(words.gap(), figures.count(definition.contactGapDays())));
        }
        facts.add(new Fact(
                words.capped(),
                definition.whenCapped() == WhenCapped.SKIP ? words.cappedSkip() : words.cappedPostpone()));
        facts.add(new Fact(
                words.doubt(),
                definition.onUnknown() == OnUnknown.RESEND_ONCE ? words.doubtResend() : words.doubtHold()));
        var share = definition.guard().share();
        if (share != null) {
            facts.add(new Fact(words.guard(), words.guardShare(Shares.of(share, language))));
        }
        var budget = definition.guard().budget();
        if (budget != null) {
            facts.add(new Fact(words.budget(), figures.money(budget)));
        }
        return facts;
    }
}
