package io.winback.campaign.site.one;

import io.winback.campaign.feedback.health.Rates;
import io.winback.platform.page.Figures;
import io.winback.platform.page.Language;
import java.util.List;

/** How mails are received, in words. */
final class HealthWords {

    private final OneWords words;
    private final Figures figures;

    HealthWords(Language language) {
        this.words = language.words(OneWords.class);
        this.figures = new Figures(language);
    }

    List<CampaignView.Fact> facts(Rates rates) {
        return List.of(
                new CampaignView.Fact(words.healthMails(), figures.count(rates.mails())),
                new CampaignView.Fact(words.bounces(), share(rates.hardBounces(), rates.mails())),
                new CampaignView.Fact(words.complaints(), share(rates.complaints(), rates.mails())));
    }

    private String share(long part, long whole) {
        return figures.count(part) + " (" + figures.share(part, whole) + ")";
    }
}
