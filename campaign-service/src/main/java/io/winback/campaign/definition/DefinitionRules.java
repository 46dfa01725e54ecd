package io.winback.campaign.definition;

import io.winback.campaign.window.SendWindow;
import io.winback.platform.shop.LinkTargets;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What makes a definition whole: every name it uses exists, every way can be gone, every text can be filled and every language read. */
@Singleton
class DefinitionRules {

    private final ShopProfile shop;
    private final LinkTargets targets;
    private final SendWindow window;

    DefinitionRules(ShopProfile shop, LinkTargets targets, SendWindow window) {
        this.shop = shop;
        this.targets = targets;
        this.window = window;
    }

    /**
     * Every place that is wrong, in the order of the file.
     *
     * @param now business clock
     */
    List<Place> problems(CampaignDefinition definition, Instant now) {
        var problems = new ArrayList<Place>();
        AudienceRules.check(definition, problems);
        new OfferTerms(shop, LocalDate.ofInstant(now, shop.zone()), problems).check(definition);
        new MailRules(shop, targets, problems).check(definition);
        StageRules.check(definition, problems);
        TimingRules.check(definition, window, problems);
        return problems;
    }
}
