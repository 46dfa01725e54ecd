package io.winback.campaign.offer;

import io.winback.campaign.offer.guard.Cost;
import io.winback.campaign.offer.guard.CustomerFigures;
import io.winback.campaign.offer.guard.FiguresQuery;
import io.winback.campaign.offer.guard.OfferRules;
import io.winback.campaign.offer.guard.Refusal;
import io.winback.campaign.offer.guard.TypicalOrder;
import io.winback.campaign.offer.open.OpenOffers;
import io.winback.campaign.offer.open.PublicOffers;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides about offers by the customer alone; what limits, budgets and pools say comes after. */
@Singleton
class Claims {

    private final FiguresQuery query;
    private final OfferRules rules;
    private final PublicOffers publicOffers;
    private final TypicalOrder typical;
    private final Coupons coupons;

    Claims(FiguresQuery query, OfferRules rules, PublicOffers publicOffers, TypicalOrder typical, Coupons coupons) {
        this.query = query;
        this.rules = rules;
        this.publicOffers = publicOffers;
        this.typical = typical;
        this.coupons = coupons;
    }

    /** Nothing is known against it but what limits, budgets and pools say. */
    record Claim(Asked asked, CustomerFigures figures, Cost cost) {}

    /** What is decided already, and what is not. */
    record Examined(Map<Holder, Grant> decided, List<Claim> open) {}

    /** Of offers nobody was given yet. */
    Examined of(Collection<Asked> fresh, Instant now) {
        var decided = new HashMap<Holder, Grant>();
        var claims = new ArrayList<Claim>();
        if (!fresh.isEmpty()) {
            var figures = query.of(fresh.stream().map(Claims::subject).toList(), now);
            var open = publicOffers.at(now);
            fresh.forEach(ask -> examine(ask, figures.get(ask.holder().customer()), open, now, decided, claims));
        }
        return new Examined(decided, claims);
    }

    private void examine(
            Asked ask,
            @Nullable CustomerFigures known,
            OpenOffers open,
            Instant now,
            Map<Holder, Grant> decided,
            List<Claim> claims) {
        if (known == null || known.lifecycle() == null) {
            decided.put(ask.holder(), Grant.Waiting.forStage());
            return;
        }
        var claim = new Claim(ask, known, cost(ask, known));
        refusal(claim, open, now)
                .ifPresentOrElse(why -> decided.put(ask.holder(), new Grant.Refused(why)), () -> claims.add(claim));
    }

    private Optional<Refusal> refusal(Claim claim, OpenOffers open, Instant now) {
        var ask = claim.asked();
        var expires =
                Coupons.expires(ask.offer(), coupons.person(claim.figures()).zone(), now);
        return now.isBefore(expires)
                ? rules.refusal(proposal(claim), claim.figures(), now).or(() -> open.refusal(ask.offer()))
                : Optional.of(new Refusal("OFFER_OVER", Map.of("until", expires.toString())));
    }

    private Cost cost(Asked ask, CustomerFigures figures) {
        var usual = figures.usualOrder();
        return Cost.of(ask.offer(), usual == null ? typical.size().goods() : usual);
    }

    private static OfferRules.Proposal proposal(Claim claim) {
        var ask = claim.asked();
        return new OfferRules.Proposal(
                ask.offer(), claim.cost(), ask.definition().guard().share());
    }

    private static FiguresQuery.Subject subject(Asked ask) {
        var holder = ask.holder();
        return new FiguresQuery.Subject(holder.customer(), holder.campaign(), holder.offer());
    }
}
