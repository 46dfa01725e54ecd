package io.winback.campaign.report;

import io.winback.campaign.decision.Decisions;
import io.winback.campaign.definition.CampaignService;
import io.winback.campaign.report.ReportQueries.ArmFigures;
import io.winback.platform.money.Money;
import io.winback.platform.shop.ShopProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts reports together. */
@ApplicationScoped
class ReportService {

    private static final int LAST_DECISIONS = 10;

    /** For the live page every window counts, closed or not. */
    private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

    private final ReportQueries queries;
    private final CampaignService campaigns;
    private final Decisions decisions;
    private final ShopProfile shop;
    private final Clock clock;

    ReportService(
            ReportQueries queries, CampaignService campaigns, Decisions decisions, ShopProfile shop, Clock clock) {
        this.queries = queries;
        this.campaigns = campaigns;
        this.decisions = decisions;
        this.shop = shop;
        this.clock = clock;
    }

    /** @param ordersUntil windows that close later are left out, for orders are known only until then */
    @Transactional
    ReportResponse campaign(String key, @Nullable Instant ordersUntil) {
        var campaign = campaigns.existing(key);
        var definition = campaigns.newest(campaign);
        var now = clock.instant();
        var closedBy = ordersUntil == null || ordersUntil.isAfter(now) ? now : ordersUntil;
        var arms = queries.arms(key, closedBy);
        var treated = arms.getOrDefault("TREATED", ArmFigures.NONE);
        var heldOut = arms.getOrDefault("HELD_OUT", ArmFigures.NONE);
        var cost = money(queries.couponCosts(key));
        return new ReportResponse(
                key,
                definition.name(),
                campaign.status().name(),
                closedBy,
                ReportResponse.WORDS,
                treated.enrolled() + heldOut.enrolled(),
                treated.enrolled(),
                heldOut.enrolled(),
                new ReportResponse.ByArm(treated.closed(), heldOut.closed()),
                queries.stages(key),
                queries.answers(key),
                coupons(queries.coupons(key)),
                ReportResponse.Returned.of(treated.returned(), treated.closed(), heldOut.returned(), heldOut.closed()),
                new ReportResponse.MoneyByArm(money(treated.goods()), money(heldOut.goods())),
                cost,
                profit(treated, heldOut, cost),
                shop.margin(),
                queries.endReasons(key));
    }

    @Transactional
    SuiteResponse suite() {
        var arms = queries.arms(null, FAR);
        var treated = arms.getOrDefault("TREATED", ArmFigures.NONE);
        var heldOut = arms.getOrDefault("HELD_OUT", ArmFigures.NONE);
        var coupons = queries.coupons(null);
        return new SuiteResponse(
                queries.messages(null).getOrDefault("SENT", 0L),
                coupons.getOrDefault("ISSUED", 0L),
                coupons.getOrDefault("REDEEMED", 0L),
                queries.answers(null),
                treated.enrolled() + heldOut.enrolled(),
                heldOut.enrolled(),
                treated.returned(),
                heldOut.returned(),
                decisions.newest(null, null, LAST_DECISIONS, null).items());
    }

    private @Nullable Money profit(ArmFigures treated, ArmFigures heldOut, Money cost) {
        if (treated.closed() == 0 || heldOut.closed() == 0) {
            return null;
        }
        var expected = heldOut.goods()
                .multiply(BigDecimal.valueOf(treated.closed()))
                .divide(BigDecimal.valueOf(heldOut.closed()), 4, RoundingMode.HALF_UP);
        return money(treated.goods().subtract(expected)).times(shop.margin()).minus(cost);
    }

    private static ReportResponse.Coupons coupons(Map<String, Long> counts) {
        return new ReportResponse.Coupons(
                counts.getOrDefault("ISSUED", 0L),
                counts.getOrDefault("REDEEMED", 0L),
                counts.getOrDefault("OVERUSED", 0L),
                counts.getOrDefault("LEAKED", 0L));
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, shop.currency());
    }
}
