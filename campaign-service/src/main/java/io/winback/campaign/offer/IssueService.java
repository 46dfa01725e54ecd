package io.winback.campaign.offer;

import io.winback.campaign.offer.pool.Pools;
import io.winback.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Decides who gets a coupon and issues it, one per enrollment and offer for ever. The customers are locked by the caller. */
@ApplicationScoped
public class IssueService {

    private final Grants grants;
    private final CouponRepository coupons;
    private final Allowances allowances;
    private final Pools pools;
    private final Outbox outbox;

    IssueService(Grants grants, CouponRepository coupons, Allowances allowances, Pools pools, Outbox outbox) {
        this.grants = grants;
        this.coupons = coupons;
        this.allowances = allowances;
        this.pools = pools;
        this.outbox = outbox;
    }

    /**
     * Decides, and locks what the decisions draw on until the caller's transaction ends. Nothing is issued yet: who is granted a coupon gets
     * it in {@link #issue} in the same transaction, or is asked about again another time.
     *
     * @param asked at most one per customer
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<Holder, Grant> decide(Collection<Asked> asked, Instant now) {
        return asked.isEmpty() ? Map.of() : grants.decide(asked, now);
    }

    /** Issues what is not issued yet, and takes it out of budgets, limits and pools. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void issue(Collection<Grant.Given> given, Instant now) {
        var fresh = given.stream().filter(Grant.Given::fresh).toList();
        if (fresh.isEmpty()) {
            return;
        }
        coupons.insert(fresh);
        allowances.take(fresh);
        pools.take(
                fresh.stream()
                        .map(Grant.Given::coupon)
                        .filter(coupon -> coupon.source() == Coupon.Source.POOL)
                        .map(Coupon::code)
                        .toList(),
                now);
        outbox.append(
                fresh.stream().map(grant -> CouponEvents.issued(grant.coupon())).toList());
    }
}
