package io.winback.campaign.redemption;

import io.winback.campaign.decision.Decision;
import io.winback.campaign.decision.Decisions;
import io.winback.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes codes back. One that was used stays used, and is not good again when its order falls through; one that was revoked before keeps its
 * reason.
 */
@ApplicationScoped
public class RevocationService {

    private static final String UNSENT = "NOT_SENT";
    private static final String USED_BEFORE = "REVOKED_TOO_LATE";

    private final Revocations revocations;
    private final TillRepository till;
    private final Decisions decisions;
    private final Outbox outbox;
    private final Clock clock;

    RevocationService(Revocations revocations, TillRepository till, Decisions decisions, Outbox outbox, Clock clock) {
        this.revocations = revocations;
        this.till = till;
        this.decisions = decisions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Revokes the codes of runs. The customers are locked.
     *
     * @param rule why, as a decision says it, such as {@code ENTRY_ORDER_RETURNED}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void revokeOf(Collection<UUID> enrollments, String rule, Instant now) {
        if (!enrollments.isEmpty()) {
            tell(revocations.ofRuns(enrollments, rule, now), Map.of("because", rule), now);
        }
    }

    /** Revokes the codes of runs that nobody has seen, as their mail did not leave. The customers are locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void revokeUnsent(Collection<UUID> enrollments, Instant now) {
        if (!enrollments.isEmpty()) {
            tell(revocations.unsent(enrollments, UNSENT, now), Map.of("because", UNSENT), now);
        }
    }

    /** Revokes a code by hand; once more changes nothing. */
    @Transactional
    TillCoupon revoke(String code, String reason, String by) {
        var coupon = till.withHolderLocked(new TypedCode(code)).orElseThrow(() -> new UnknownCouponException(code));
        var now = clock.instant();
        var revoked = revocations.one(coupon.id(), reason, now);
        if (revoked.stream().anyMatch(Revoked::used)) {
            throw new CouponRefusedException(coupon.code(), Verdict.ALREADY_REDEEMED);
        }
        tell(revoked, Map.of("because", reason, "by", by), now);
        return till.find(new TypedCode(coupon.code())).orElseThrow(() -> new UnknownCouponException(code));
    }

    private void tell(List<Revoked> revoked, Map<String, String> why, Instant now) {
        outbox.append(revoked.stream()
                .filter(coupon -> !coupon.used())
                .map(coupon -> coupon.event(why.get("because"), now))
                .toList());
        decisions.log(revoked.stream()
                .map(coupon -> new Decision(
                        coupon.customer(),
                        coupon.campaign(),
                        coupon.enrollment(),
                        null,
                        Decision.Kind.REVOKED,
                        coupon.used() ? USED_BEFORE : why.containsKey("by") ? "REVOKED_BY_HAND" : "REVOKED",
                        coupon.facts(why),
                        now))
                .toList());
    }
}
