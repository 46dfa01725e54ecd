package io.winback.campaign.offer;

import io.winback.campaign.offer.Claims.Claim;
import io.winback.campaign.offer.guard.OfferRules;
import io.winback.campaign.offer.guard.Reckoning;
import io.winback.campaign.offer.guard.Refusal;
import io.winback.campaign.offer.pool.Pools;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decides about the offers of a claim, the most urgent first: by the customer, by limit and budget, by the codes that are left. */
@Singleton
class Grants {

    private final CouponRepository repository;
    private final Claims claims;
    private final OfferRules rules;
    private final Allowances allowances;
    private final Pools pools;
    private final Coupons coupons;
    private final CouponCodes codes;

    Grants(
            CouponRepository repository,
            Claims claims,
            OfferRules rules,
            Allowances allowances,
            Pools pools,
            Coupons coupons,
            CouponCodes codes) {
        this.repository = repository;
        this.claims = claims;
        this.rules = rules;
        this.allowances = allowances;
        this.pools = pools;
        this.coupons = coupons;
        this.codes = codes;
    }

    Map<Holder, Grant> decide(Collection<Asked> asked, Instant now) {
        var decided = before(asked, now);
        var fresh =
                asked.stream().filter(ask -> !decided.containsKey(ask.holder())).toList();
        if (fresh.isEmpty()) {
            return decided;
        }
        var examined = claims.of(fresh, now);
        decided.putAll(examined.decided());
        decided.putAll(share(examined.open(), now));
        return decided;
    }

    /** What was issued before goes again, as long as it is good for something. */
    private Map<Holder, Grant> before(Collection<Asked> asked, Instant now) {
        return repository.of(asked.stream().map(Asked::holder).toList()).stream()
                .collect(
                        Collectors.toMap(Holder::of, coupon -> before(coupon, now), (one, other) -> one, HashMap::new));
    }

    private static Grant before(Coupon coupon, Instant now) {
        return coupon.state().equals("REVOKED") || coupon.expiredAt(now)
                ? new Grant.Refused(new Refusal(
                        "OFFER_OVER", Map.of("until", coupon.expiresAt().toString())))
                : Grant.Given.before(coupon);
    }

    /** Shares out what is left of limits, budgets and pools, which stay locked. */
    private Map<Holder, Grant> share(List<Claim> claims, Instant now) {
        var shared = new LinkedHashMap<Holder, Grant>();
        var room = allowances.lock(claims.stream().map(Claim::asked).toList());
        var stock = pools.lock(claims.stream()
                .flatMap(claim -> Optional.ofNullable(claim.asked().offer().pool()).stream())
                .collect(Collectors.groupingBy(pool -> pool, Collectors.summingInt(any -> 1))));
        claims.stream()
                .sorted(Comparator.comparing((Claim claim) -> claim.asked().priority())
                        .reversed())
                .forEach(claim -> shared.put(
                        claim.asked().holder(),
                        room.refusal(claim.asked(), claim.cost())
                                .<Grant>map(Grant.Refused::new)
                                .orElseGet(() -> given(claim, room, stock, now))));
        return shared;
    }

    private Grant given(Claim claim, Room room, Pools.Stock stock, Instant now) {
        var ask = claim.asked();
        var pool = ask.offer().pool();
        var code = pool == null
                ? made(ask.holder())
                : stock.next(pool).map(Grants::taken).orElse(null);
        if (code == null) {
            return Grant.Waiting.forCodes(String.valueOf(pool));
        }
        room.take(ask, claim.cost());
        var person = coupons.person(claim.figures());
        var coupon =
                coupons.of(ask.holder(), ask.offer(), person, code, claim.cost().planned(), now);
        var facts = rules.reckoning(claim.cost(), ask.definition().guard().share(), claim.figures())
                .map(Reckoning::facts)
                .orElseGet(Map::of);
        return new Grant.Given(coupon, claim.cost(), true, facts);
    }

    private Coupons.Code made(Holder holder) {
        return Coupons.Code.made(codes.code(Objects.requireNonNull(holder.enrollment()), holder.offer()));
    }

    private static Coupons.Code taken(String code) {
        return new Coupons.Code(code, Coupon.Source.POOL);
    }
}
