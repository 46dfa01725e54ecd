package io.winback.campaign.offer.open;

import io.winback.campaign.definition.Campaign;
import io.winback.campaign.definition.CampaignService;
import io.winback.campaign.definition.CampaignStatus;
import io.winback.campaign.definition.OfferCheck;
import io.winback.campaign.definition.OfferCheck.Finding;
import io.winback.campaign.offer.open.OpenOffers.Registered;
import io.winback.platform.money.Money;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The shop tells what everybody gets. */
@ApplicationScoped
public class PublicOfferService {

    private static final BigDecimal ALL = new BigDecimal(100);

    private final PublicOffers offers;
    private final CampaignService campaigns;
    private final OfferCheck check;
    private final ShopProfile shop;
    private final Clock clock;

    PublicOfferService(
            PublicOffers offers, CampaignService campaigns, OfferCheck check, ShopProfile shop, Clock clock) {
        this.offers = offers;
        this.campaigns = campaigns;
        this.check = check;
        this.shop = shop;
        this.clock = clock;
    }

    @Transactional
    public PublicOfferResponse put(String key, PublicOffer offer) {
        whole(offer);
        offers.put(key, offer);
        return PublicOfferResponse.of(new Registered(key, offer), offers.from(clock.instant()), weaker());
    }

    @Transactional
    public List<PublicOfferResponse> pageAfter(String key, int limit) {
        var beside = offers.from(clock.instant());
        return offers.pageAfter(key, limit).stream()
                .map(registered -> PublicOfferResponse.of(registered, beside, List.of()))
                .toList();
    }

    @Transactional
    public void delete(String key) {
        if (!offers.delete(key)) {
            throw Problem.of(
                    404, "public-offer-unknown", "Public offer unknown", "There is no public offer " + key + ".");
        }
    }

    /** Offers of campaigns that run, which are not worth more than what everybody gets now. */
    private List<Finding> weaker() {
        return Stream.of(CampaignStatus.LAUNCHING, CampaignStatus.RUNNING, CampaignStatus.PAUSED)
                .flatMap(status -> campaigns.withStatus(status).stream())
                .flatMap(this::weaker)
                .toList();
    }

    private Stream<Finding> weaker(Campaign campaign) {
        return check.problems(campaigns.newest(campaign)).stream()
                .map(found -> new Finding(campaign.key() + "." + found.field(), found.message()));
    }

    private void whole(PublicOffer offer) {
        var needed =
                switch (offer.kind()) {
                    case PERCENT -> Map.entry("percent", offer.percent() != null);
                    case AMOUNT, CASH_CREDIT -> Map.entry("amount", offer.amount() != null);
                    case POINTS, GIFT, FREE_DELIVERY, UPGRADE -> Map.entry("cost", offer.cost() != null);
                };
        if (!needed.getValue()) {
            throw wrong(
                    needed.getKey(), "A public offer of kind " + offer.kind() + " needs its " + needed.getKey() + ".");
        }
        var percent = offer.percent();
        if (percent != null && (percent.compareTo(BigDecimal.ONE) < 0 || percent.compareTo(ALL) > 0)) {
            throw wrong("percent", "A percentage is between 1 and 100.");
        }
        inShopCurrency("amount", offer.amount());
        inShopCurrency("atMost", offer.atMost());
        inShopCurrency("cost", offer.cost());
        inShopCurrency("minimum", offer.minimum());
        var until = offer.until();
        if (until != null && !until.isAfter(offer.from())) {
            throw wrong("until", "It ends after it begins.");
        }
    }

    private void inShopCurrency(String field, @Nullable Money money) {
        if (money != null
                && (!money.currency().equals(shop.currency()) || money.amount().signum() <= 0)) {
            throw wrong(field, "Money here is more than nothing, in the shop's currency " + shop.currency() + ".");
        }
    }

    private static RuntimeException wrong(String field, String detail) {
        return Problem.ofField(400, "public-offer", "Public offer", field, detail);
    }
}
