package io.winback.campaign.compensation;

import io.winback.campaign.compensation.Compensation.Need;
import io.winback.campaign.offer.Coupon;
import io.winback.campaign.offer.CouponCodes;
import io.winback.campaign.offer.Coupons;
import io.winback.campaign.offer.Grant;
import io.winback.campaign.offer.Holder;
import io.winback.campaign.offer.IssueService;
import io.winback.campaign.offer.guard.Cost;
import io.winback.campaign.offer.guard.CustomerFigures;
import io.winback.campaign.offer.guard.FiguresQuery;
import io.winback.campaign.offer.guard.OfferRules;
import io.winback.campaign.offer.guard.Reckoning;
import io.winback.campaign.offer.guard.TypicalOrder;
import io.winback.platform.ids.Ids;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reckons what a compensation costs on a customer, and issues its code. The customer is locked. */
@Singleton
class CompensationCodes {

    private static final String OFFER = "compensation";

    private final FiguresQuery figures;
    private final OfferRules rules;
    private final TypicalOrder typical;
    private final Coupons coupons;
    private final CouponCodes codes;
    private final IssueService issue;
    private final CompensationTable table;
    private final CompensationConfig config;
    private final ShopProfile shop;
    private final Ids ids;

    CompensationCodes(
            FiguresQuery figures,
            OfferRules rules,
            TypicalOrder typical,
            Coupons coupons,
            CouponCodes codes,
            IssueService issue,
            CompensationTable table,
            CompensationConfig config,
            ShopProfile shop,
            Ids ids) {
        this.figures = figures;
        this.rules = rules;
        this.typical = typical;
        this.coupons = coupons;
        this.codes = codes;
        this.issue = issue;
        this.table = table;
        this.config = config;
        this.shop = shop;
        this.ids = ids;
    }

    /** The compensation as it is asked for, with why an agent cannot decide alone. */
    Compensation judged(Draft draft, String principal, Instant now) {
        var known = known(draft, now);
        var cost = cost(draft, known);
        var reckoning = rules.reckoning(cost, null, known).orElse(null);
        return new Compensation(
                ids.next(),
                draft,
                Compensation.State.PENDING,
                cost.planned(),
                needs(draft, cost, reckoning, now),
                reckoning == null ? Map.of() : reckoning.facts(),
                principal,
                now,
                null,
                null,
                null,
                null);
    }

    Coupon issue(Compensation granted, Instant now) {
        var draft = granted.draft();
        var known = known(draft, now);
        var cost = cost(draft, known);
        var holder = new Holder(draft.customerId(), null, null, OFFER);
        var code = Coupons.Code.made(codes.code(granted.id()));
        var offer = draft.offer(shop.defaultLanguage(), config.validDays());
        var coupon = coupons.of(holder, offer, coupons.person(known), code, cost.planned(), now);
        issue.issue(List.of(new Grant.Given(coupon, cost, true, Map.of())), now);
        return coupon;
    }

    private List<Need> needs(Draft draft, Cost cost, @Nullable Reckoning reckoning, Instant now) {
        var needs = new ArrayList<Need>();
        if (cost.most().amount().compareTo(config.agentLimit()) > 0) {
            needs.add(Need.AGENT_LIMIT);
        }
        var yearAgo = now.atZone(shop.zone()).minusYears(1).toInstant();
        if (table.grantedSince(draft.customerId(), yearAgo) >= config.perYear()) {
            needs.add(Need.PER_YEAR);
        }
        if (!cost.isNothing() && reckoning == null) {
            needs.add(Need.NO_VALUE);
        }
        if (!cost.isNothing() && reckoning != null && !reckoning.allows()) {
            needs.add(Need.LTV_GUARD);
        }
        return needs;
    }

    private CustomerFigures known(Draft draft, Instant now) {
        var subject = new FiguresQuery.Subject(draft.customerId(), null, OFFER);
        return Objects.requireNonNull(figures.of(List.of(subject), now).get(draft.customerId()));
    }

    private Cost cost(Draft draft, CustomerFigures known) {
        var usual = known.usualOrder();
        return Cost.of(
                draft.offer(shop.defaultLanguage(), config.validDays()),
                usual == null ? typical.size().goods() : usual);
    }
}
