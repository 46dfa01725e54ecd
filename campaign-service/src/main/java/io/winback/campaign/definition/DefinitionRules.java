package io.winback.campaign.definition;

import io.winback.campaign.window.SendWindow;
import io.winback.platform.shop.LinkTargets;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** What makes a definition whole: every name it uses exists, every text can be filled, every language can be read. */
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

    /** Refuses a definition that is not whole, naming every place that is wrong. */
    void check(CampaignDefinition definition) {
        var problems = new ArrayList<Place>();
        definition.offers().forEach((key, offer) -> checkOffer("offers." + key, offer, problems));
        new MailRules(shop, targets, problems).check(definition);
        StageRules.check(definition, problems);
        TimingRules.check(definition, window, problems);
        if (!problems.isEmpty()) {
            throw new DefinitionProblem(problems);
        }
    }

    private void checkOffer(String place, OfferDefinition offer, List<Place> problems) {
        if (!offer.complete()) {
            problems.add(new Place(place, "a " + offer.kind() + " offer needs its percent, amount or gift"));
        }
        var amount = offer.amount();
        if (amount != null && !amount.currency().equals(shop.currency())) {
            problems.add(new Place(place + ".amount", "an amount is in the shop's currency " + shop.currency()));
        }
        if (amount != null && amount.amount().signum() <= 0) {
            problems.add(new Place(place + ".amount", "an amount is more than nothing"));
        }
    }
}
