package io.winback.customer.news;

import io.winback.platform.events.ReceivedEvent;
import java.util.Map;
import java.util.Optional;

/** Which events are read, and as what. */
final class NewsTypes {

    private static final Map<String, Class<? extends News>> TYPES = Map.ofEntries(
            Map.entry("message.sent.v1", MessageSent.class),
            Map.entry("message.failed.v1", MessageFailed.class),
            Map.entry("consent.withdrawn.v1", ConsentWithdrawn.class),
            Map.entry("survey.invited.v1", SurveyInvited.class),
            Map.entry("coupon.issued.v1", CouponIssued.class),
            Map.entry("coupon.redeemed.v1", CouponRedeemed.class),
            Map.entry("enrollment.ended.v1", EnrollmentEnded.class),
            Map.entry("survey.answered.v1", SurveyAnswered.class),
            Map.entry("contact.requested.v1", ContactRequested.class),
            Map.entry("profile.changed.v1", ProfileChanged.class));

    private NewsTypes() {}

    /** Empty for types that are not read here. */
    static Optional<News> read(ReceivedEvent event) {
        return Optional.ofNullable(TYPES.get(event.type())).map(event::as);
    }
}
