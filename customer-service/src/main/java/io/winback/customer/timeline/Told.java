package io.winback.customer.timeline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of other services, as far as a timeline needs them. */
final class Told {

    private Told() {}

    record MessageSent(
            String messageId, String customerId, String campaign, String stage, String state, Instant sentAt) {}

    record MessageFailed(
            String messageId, String customerId, String campaign, String stage, String kind, Instant failedAt) {}

    record ConsentWithdrawn(
            String withdrawalId,
            String customerId,
            String channel,
            List<String> purposes,
            String reason,
            Instant withdrawnAt) {}

    record SurveyInvited(String invitationId, String customerId, String survey, String campaign, Instant invitedAt) {}

    record CouponIssued(
            String couponId, String code, String customerId, String campaign, String offer, Instant issuedAt) {}

    record CouponRedeemed(
            String couponId, String code, String customerId, String orderId, String state, Instant redeemedAt) {}

    record EnrollmentEnded(
            String enrollmentId, String customerId, String campaign, String arm, String reason, Instant endedAt) {}

    record SurveyAnswered(
            String answerId,
            String customerId,
            String survey,
            String reason,
            @Nullable String subReason,
            @Nullable Boolean contactWanted,
            Instant answeredAt) {}

    record ProfileChanged(
            String customerId,
            long version,
            Instant changedAt,
            String stage,
            java.time.LocalDate since,
            boolean returned) {}
}
