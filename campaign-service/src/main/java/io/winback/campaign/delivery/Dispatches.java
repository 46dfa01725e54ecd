package io.winback.campaign.delivery;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Stage;
import io.winback.campaign.offer.Coupon;
import io.winback.campaign.offer.CouponService;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Gives a claimed message what it takes along: its coupon and the link to its survey. The same again for the same message. */
@Singleton
class Dispatches {

    private final CouponService coupons;
    private final SurveyInvitations invitations;

    Dispatches(CouponService coupons, SurveyInvitations invitations) {
        this.coupons = coupons;
        this.invitations = invitations;
    }

    /** In the caller's transaction; the customer is locked. What there is to tell goes to the round. */
    Dispatch of(Judgement judgement, ClaimRound round) {
        var message = judgement.message();
        var stage = judgement.stage();
        var coupon = coupon(message, judgement.definition(), stage, round.now());
        var survey = stage.survey();
        if (survey == null) {
            return new Dispatch(message, coupon, null);
        }
        round.tell(invitations.event(message, survey, round.now()));
        return new Dispatch(message, coupon, invitations.url(message, survey, round.now()));
    }

    private @Nullable Coupon coupon(Candidate message, CampaignDefinition definition, Stage stage, Instant now) {
        var key = stage.offer();
        var offer = key == null ? null : definition.offers().get(key);
        if (key == null || offer == null) {
            return null;
        }
        var holder = new CouponService.Holder(message.customer(), message.campaign(), message.enrollment(), key);
        return coupons.issue(holder, offer, now);
    }
}
