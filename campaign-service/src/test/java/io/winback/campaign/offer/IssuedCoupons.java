package io.winback.campaign.offer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.winback.campaign.audience.Customers;
import io.winback.campaign.definition.DefinitionParts;
import io.winback.campaign.offer.guard.Cost;
import io.winback.platform.money.Money;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Coupons issued as a campaign issues them. */
@Singleton
public class IssuedCoupons {

    private final IssueService coupons;
    private final Allowances allowances;
    private final Coupons makes;
    private final CouponCodes codes;
    private final Customers customers;
    private final Clock clock;

    IssuedCoupons(
            IssueService coupons,
            Allowances allowances,
            Coupons makes,
            CouponCodes codes,
            Customers customers,
            Clock clock) {
        this.coupons = coupons;
        this.allowances = allowances;
        this.makes = makes;
        this.codes = codes;
        this.customers = customers;
        this.clock = clock;
    }

    /** The code of a coupon of 15 % that is good for two weeks. */
    public String percent(String customer) {
        return issued(customer, clock.instant());
    }

    /** The code of a coupon whose two weeks are over. */
    public String expired(String customer) {
        return issued(customer, clock.instant().minus(Duration.ofDays(30)));
    }

    private String issued(String customer, Instant at) {
        var offer = DefinitionParts.offer("{\"kind\": \"PERCENT\", \"percent\": 15}");
        var holder = new Holder(customer, "win-back", UUID.randomUUID(), "sorry");
        var person = new Coupons.Person(null, "en", ZoneId.of("Europe/Tallinn"));
        var cost = Money.of("5.00", "GBP");
        var coupon =
                makes.of(holder, offer, person, Coupons.Code.made(codes.code(holder.enrollment(), "sorry")), cost, at);
        return QuarkusTransaction.requiringNew().call(() -> {
            customers.lock(List.of(customer));
            allowances.lockBudgets(List.of(holder.campaign()));
            coupons.issue(
                    List.of(new Grant.Given(coupon, new Cost(cost, cost, Money.of("0", "GBP")), true, Map.of())), at);
            return coupon.code();
        });
    }
}
