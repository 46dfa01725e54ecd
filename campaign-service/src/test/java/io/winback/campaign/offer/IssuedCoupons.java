package io.winback.campaign.offer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.winback.campaign.audience.Customers;
import io.winback.campaign.definition.DefinitionParts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Coupons issued as a campaign issues them. */
@Singleton
public class IssuedCoupons {

    private final CouponService coupons;
    private final Customers customers;
    private final Clock clock;

    IssuedCoupons(CouponService coupons, Customers customers, Clock clock) {
        this.coupons = coupons;
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
        var holder = new CouponService.Holder(customer, "win-back", UUID.randomUUID(), "sorry");
        return QuarkusTransaction.requiringNew().call(() -> {
            customers.lock(List.of(customer));
            var wanted = new CouponService.Wanted(holder, offer);
            return coupons.issue(List.of(wanted), at).get(holder).code();
        });
    }
}
