package io.winback.campaign.definition;

import io.winback.campaign.definition.OfferDefinition.Kind;
import io.winback.platform.money.Money;
import io.winback.platform.shop.ShopProfile;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What makes the offers of a definition whole: each says what it gives, what that costs, and until when, in the money of the shop. */
final class OfferTerms {

    private static final Set<Kind> COSTED = Set.of(Kind.GIFT, Kind.FREE_DELIVERY, Kind.UPGRADE, Kind.POINTS);
    private static final Set<Kind> AMOUNTS = Set.of(Kind.AMOUNT, Kind.CASH_CREDIT);

    private final ShopProfile shop;
    private final LocalDate today;
    private final List<Place> problems;

    /** @param today business date in the zone of the shop */
    OfferTerms(ShopProfile shop, LocalDate today, List<Place> problems) {
        this.shop = shop;
        this.today = today;
        this.problems = problems;
    }

    void check(CampaignDefinition definition) {
        var budget = definition.guard().budget();
        checkMoney("guard.budget", budget);
        definition.offers().forEach((key, offer) -> {
            var place = "offers." + key;
            checkKind(place, offer);
            checkMoney(place, offer);
            checkGift(place, offer);
            checkTime(place, offer);
            if (offer.to().isEmpty()) {
                problem(place + ".to", "name the lifecycle stages of those it is for, such as LOST");
            }
            if (budget != null && offer.kind() == Kind.PERCENT && offer.atMost() == null) {
                problem(
                        place + ".atMost",
                        "the campaign has a budget, and a percentage of a large order could be more than it: say the most it takes off");
            }
        });
    }

    private void checkKind(String place, OfferDefinition offer) {
        if (!offer.complete()) {
            problem(place, "a " + offer.kind() + " offer needs its " + what(offer.kind()));
        }
        only(place + ".percent", offer.percent(), offer.kind() == Kind.PERCENT, "PERCENT");
        only(place + ".atMost", offer.atMost(), offer.kind() == Kind.PERCENT, "PERCENT");
        only(place + ".amount", offer.amount(), AMOUNTS.contains(offer.kind()), "AMOUNT and CASH_CREDIT");
        only(place + ".points", offer.points(), offer.kind() == Kind.POINTS, "POINTS");
        if (!offer.otherAmounts().isEmpty() && !AMOUNTS.contains(offer.kind())) {
            problem(place + ".otherAmounts", "it is for AMOUNT and CASH_CREDIT; leave it out with " + offer.kind());
        }
    }

    private void only(String place, @Nullable Object value, boolean fits, String kinds) {
        if (value != null && !fits) {
            problem(place, "it is for " + kinds + "; leave it out with another kind");
        }
    }

    private static String what(Kind kind) {
        return switch (kind) {
            case PERCENT -> "percent";
            case AMOUNT, CASH_CREDIT -> "amount";
            case POINTS -> "points";
            case GIFT, UPGRADE -> "gift, in words by language";
            case FREE_DELIVERY -> "cost";
        };
    }

    private void checkMoney(String place, OfferDefinition offer) {
        checkMoney(place + ".amount", offer.amount());
        checkMoney(place + ".atMost", offer.atMost());
        checkMoney(place + ".minimum", offer.minimum());
        var currencies = new HashSet<>(Set.of(shop.currency()));
        for (var i = 0; i < offer.otherAmounts().size(); i++) {
            var other = offer.otherAmounts().get(i);
            var where = place + ".otherAmounts[" + i + "]";
            checkPositive(where, other);
            if (!currencies.add(other.currency())) {
                problem(
                        where,
                        other.currency().equals(shop.currency())
                                ? "what it is in the shop's currency stands in amount"
                                : "there is another amount in " + other.currency());
            }
        }
        checkCost(place + ".cost", offer);
    }

    private void checkCost(String place, OfferDefinition offer) {
        var cost = offer.cost();
        var costed = COSTED.contains(offer.kind()) || !offer.gift().isEmpty();
        if (cost == null && costed) {
            problem(
                    place,
                    "say what it costs the shop when the coupon is used, in " + shop.currency()
                            + ": budgets and reports count it");
        } else if (cost != null && !costed) {
            problem(place, "money is costed by itself; leave it out");
        } else if (cost != null) {
            checkCurrency(place, cost);
            if (cost.amount().signum() < 0) {
                problem(place, "a cost is nothing or more");
            }
        }
    }

    private void checkMoney(String place, @Nullable Money money) {
        if (money != null) {
            checkCurrency(place, money);
            checkPositive(place, money);
        }
    }

    private void checkCurrency(String place, Money money) {
        if (!money.currency().equals(shop.currency())) {
            problem(place, "an amount is in the shop's currency " + shop.currency());
        }
    }

    private void checkPositive(String place, Money money) {
        if (money.amount().signum() <= 0) {
            problem(place, "an amount is more than nothing");
        }
    }

    private void checkGift(String place, OfferDefinition offer) {
        if (!offer.gift().isEmpty() && !offer.gift().containsKey(shop.defaultLanguage())) {
            problem(place + ".gift", "the shop's default language " + shop.defaultLanguage() + " is missing");
        }
        offer.gift().forEach((language, words) -> {
            if (!MailRules.LANGUAGES.contains(language)) {
                problem(place + ".gift." + language, "a language is one of " + String.join(", ", MailRules.LANGUAGES));
            } else if (words.contains("{{")) {
                problem(place + ".gift." + language, "no variables here");
            }
        });
    }

    private void checkTime(String place, OfferDefinition offer) {
        var until = offer.validUntil();
        if (until == null) {
            return;
        }
        if (offer.validDays() != null) {
            problem(
                    place + ".validUntil",
                    "it is good for so many days (validDays) or until a date (validUntil), not both");
        }
        if (until.isBefore(today)) {
            problem(place + ".validUntil", "that day is over");
        } else if (until.isAfter(Waits.LAST)) {
            problem(place + ".validUntil", "a date is " + Waits.LAST + " at the latest");
        }
    }

    private void problem(String place, String message) {
        problems.add(new Place(place, message));
    }
}
