package io.winback.campaign.offer.guard;

import io.winback.campaign.definition.Lifecycle;
import io.winback.campaign.definition.OfferDefinition;
import io.winback.campaign.definition.OfferDefinition.Kind;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a customer may have an offer, by what is known of them alone; limits and budgets come after. The first rule against it decides. */
@Singleton
public class OfferRules {

    private final GuardConfig config;
    private final ShopProfile shop;

    OfferRules(GuardConfig config, ShopProfile shop) {
        this.config = config;
        this.shop = shop;
    }

    /**
     * An offer and what it would cost on this customer.
     *
     * @param share of the value the campaign lets be spent; none: the shop's
     */
    public record Proposal(
            OfferDefinition offer, Cost cost, @Nullable BigDecimal share) {}

    /** Empty: they may have it. */
    public Optional<Refusal> refusal(Proposal proposal, CustomerFigures figures, Instant now) {
        return Stream.<Supplier<Optional<Refusal>>>of(
                        () -> otherStage(proposal.offer(), figures),
                        () -> hadIt(proposal.offer(), figures),
                        () -> rewarded(proposal.offer(), figures, now),
                        () -> unaided(proposal.offer(), figures),
                        () -> unknown(proposal.cost(), figures),
                        () -> tooDear(proposal, figures))
                .flatMap(rule -> rule.get().stream())
                .findFirst();
    }

    /** What the guard reckons; empty where nothing is known of what the customer is worth. */
    public Optional<Reckoning> reckoning(Cost cost, @Nullable BigDecimal share, CustomerFigures figures) {
        var part = share == null ? config.share() : share;
        return Optional.ofNullable(figures.value())
                .map(value -> Reckoning.of(figures, value, cost.planned(), config, part));
    }

    private static Optional<Refusal> otherStage(OfferDefinition offer, CustomerFigures figures) {
        var stage = figures.lifecycle();
        return offer.to().stream().anyMatch(allowed -> allowed.name().equals(stage))
                ? Optional.empty()
                : refusal(
                        "NOT_LOST", Map.of("stage", String.valueOf(stage), "to", new TreeSet<>(offer.to()).toString()));
    }

    private static Optional<Refusal> hadIt(OfferDefinition offer, CustomerFigures figures) {
        return figures.codes() < offer.perCustomer()
                ? Optional.empty()
                : refusal(
                        "PER_CUSTOMER",
                        Map.of(
                                "codes",
                                Integer.toString(figures.codes()),
                                "most",
                                offer.perCustomer().toString()));
    }

    private Optional<Refusal> rewarded(OfferDefinition offer, CustomerFigures figures, Instant now) {
        var last = figures.lastReward();
        var months = config.moneyRewardMonths();
        if (!offer.kind().isMoney() || last == null || months == 0) {
            return Optional.empty();
        }
        var free = last.atZone(shop.zone()).plusMonths(months).toInstant();
        return now.isBefore(free)
                ? refusal(
                        "MONEY_REWARD",
                        Map.of("last", last.toString(), "months", Integer.toString(months), "free", free.toString()))
                : Optional.empty();
    }

    /** A reminder is enough for them. */
    private Optional<Refusal> unaided(OfferDefinition offer, CustomerFigures figures) {
        var probability = figures.pBuy();
        var gives = offer.kind().isMoney()
                || offer.kind() == Kind.GIFT
                || !offer.gift().isEmpty();
        var away = Stream.of(Lifecycle.LOST, Lifecycle.DUE)
                .anyMatch(stage -> stage.name().equals(figures.lifecycle()));
        return gives && away && probability != null && probability.compareTo(config.unaided()) >= 0
                ? refusal(
                        "RETURNS_UNAIDED",
                        Map.of(
                                "probability",
                                probability.toPlainString(),
                                "most",
                                config.unaided().toPlainString()))
                : Optional.empty();
    }

    private static Optional<Refusal> unknown(Cost cost, CustomerFigures figures) {
        return figures.value() != null || cost.isNothing()
                ? Optional.empty()
                : refusal("NO_VALUE", Map.of("offer", cost.planned().toString()));
    }

    private Optional<Refusal> tooDear(Proposal proposal, CustomerFigures figures) {
        return proposal.cost().isNothing()
                ? Optional.empty()
                : reckoning(proposal.cost(), proposal.share(), figures)
                        .filter(sum -> !sum.allows())
                        .flatMap(sum -> refusal("LTV_GUARD", sum.facts()));
    }

    private static Optional<Refusal> refusal(String rule, Map<String, String> facts) {
        return Optional.of(new Refusal(rule, facts));
    }
}
