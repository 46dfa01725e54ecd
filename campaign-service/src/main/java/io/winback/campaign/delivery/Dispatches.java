package io.winback.campaign.delivery;

import io.winback.campaign.offer.Coupon;
import io.winback.campaign.offer.CouponService;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives claimed messages what they take along: the coupon and the link to the survey. The same again for the same message. */
@Singleton
class Dispatches {

    private final CouponService coupons;
    private final SurveyInvitations invitations;

    Dispatches(CouponService coupons, SurveyInvitations invitations) {
        this.coupons = coupons;
        this.invitations = invitations;
    }

    /** Sends them with the round, in the caller's transaction; the customers are locked. What there is to tell goes to the round. */
    void send(List<Judgement> judgements, ClaimRound round) {
        var wanted = new HashMap<UUID, CouponService.Wanted>();
        judgements.forEach(judgement -> wanted(judgement)
                .ifPresent(want -> wanted.put(judgement.message().id(), want)));
        var issued = coupons.issue(wanted.values(), round.now());
        for (var judgement : judgements) {
            var want = wanted.get(judgement.message().id());
            var coupon = want == null ? null : issued.get(want.holder());
            round.send(dispatch(judgement, coupon, round), judgement.stage().survey());
        }
    }

    private Dispatch dispatch(Judgement judgement, @Nullable Coupon coupon, ClaimRound round) {
        var message = judgement.message();
        var survey = judgement.stage().survey();
        if (survey == null) {
            return new Dispatch(message, coupon, null);
        }
        round.tell(invitations.event(message, survey, round.now()));
        return new Dispatch(message, coupon, invitations.url(message, survey, round.now()));
    }

    private static Optional<CouponService.Wanted> wanted(Judgement judgement) {
        var message = judgement.message();
        var key = judgement.stage().offer();
        var offer = key == null ? null : judgement.definition().offers().get(key);
        return key == null || offer == null
                ? Optional.empty()
                : Optional.of(new CouponService.Wanted(
                        new CouponService.Holder(message.customer(), message.campaign(), message.enrollment(), key),
                        offer));
    }
}
