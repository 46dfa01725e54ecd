package io.winback.customer.timeline;

import io.winback.platform.events.ReceivedEvent;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes a line of the timeline from an event; nothing for types that are not told. */
final class Entries {

    private Entries() {}

    static Optional<Entry> from(ReceivedEvent event) {
        return Optional.ofNullable(
                switch (event.type()) {
                    case "message.sent.v1" -> sent(event.as(Told.MessageSent.class));
                    case "message.failed.v1" -> failed(event.as(Told.MessageFailed.class));
                    case "consent.withdrawn.v1" -> withdrawn(event.as(Told.ConsentWithdrawn.class));
                    case "survey.invited.v1" -> invited(event.as(Told.SurveyInvited.class));
                    case "coupon.issued.v1" -> issued(event.as(Told.CouponIssued.class));
                    case "coupon.redeemed.v1" -> redeemed(event.as(Told.CouponRedeemed.class));
                    case "enrollment.ended.v1" -> ended(event.as(Told.EnrollmentEnded.class));
                    case "survey.answered.v1" -> answered(event.as(Told.SurveyAnswered.class));
                    case "profile.changed.v1" -> profile(event.as(Told.ProfileChanged.class));
                    default -> null;
                });
    }

    private static Entry sent(Told.MessageSent told) {
        var text = told.state().equals("SENT") ? "Mail sent" : "Mail handed over, delivery unknown";
        return new Entry(
                "message.sent/" + told.messageId(),
                told.customerId(),
                told.sentAt(),
                "message.sent",
                text + ": " + told.campaign() + ", " + told.stage(),
                details("messageId", told.messageId(), "campaign", told.campaign(), "stage", told.stage()));
    }

    private static Entry failed(Told.MessageFailed told) {
        return new Entry(
                "message.failed/" + told.messageId() + "/" + told.kind(),
                told.customerId(),
                told.failedAt(),
                "message.failed",
                "Mail failed (" + told.kind() + "): " + told.campaign() + ", " + told.stage(),
                details("messageId", told.messageId(), "campaign", told.campaign(), "kind", told.kind()));
    }

    private static Entry withdrawn(Told.ConsentWithdrawn told) {
        return new Entry(
                "consent.withdrawn/" + told.withdrawalId(),
                told.customerId(),
                told.withdrawnAt(),
                "consent.withdrawn",
                "Withdrawn (" + told.reason() + "): " + String.join(", ", told.purposes()),
                details("reason", told.reason(), "channel", told.channel(), "purposes", told.purposes()));
    }

    private static Entry invited(Told.SurveyInvited told) {
        return new Entry(
                "survey.invited/" + told.invitationId(),
                told.customerId(),
                told.invitedAt(),
                "survey.invited",
                "Invited to the survey " + told.survey(),
                details("survey", told.survey(), "campaign", told.campaign(), "invitationId", told.invitationId()));
    }

    private static Entry issued(Told.CouponIssued told) {
        return new Entry(
                "coupon.issued/" + told.couponId(),
                told.customerId(),
                told.issuedAt(),
                "coupon.issued",
                "Coupon issued: " + told.offer(),
                details("code", told.code(), "offer", told.offer(), "campaign", told.campaign()));
    }

    private static Entry redeemed(Told.CouponRedeemed told) {
        return new Entry(
                "coupon.redeemed/" + told.couponId() + "/" + told.orderId(),
                told.customerId(),
                told.redeemedAt(),
                "coupon.redeemed",
                "Coupon " + told.code() + " used with order " + told.orderId() + " (" + told.state() + ")",
                details("code", told.code(), "orderId", told.orderId(), "state", told.state()));
    }

    private static Entry ended(Told.EnrollmentEnded told) {
        return new Entry(
                "enrollment.ended/" + told.enrollmentId(),
                told.customerId(),
                told.endedAt(),
                "enrollment.ended",
                "Campaign " + told.campaign() + " ended: " + told.reason(),
                details("campaign", told.campaign(), "arm", told.arm(), "reason", told.reason()));
    }

    private static Entry answered(Told.SurveyAnswered told) {
        var reason = told.subReason() == null ? told.reason() : told.subReason();
        return new Entry(
                "survey.answered/" + told.answerId(),
                told.customerId(),
                told.answeredAt(),
                "survey.answered",
                "Answered the survey " + told.survey() + ": " + reason,
                details("survey", told.survey(), "reason", reason, "contactWanted", told.contactWanted()));
    }

    /** One line per stage entered; news of value alone is no line of its own. */
    private static Entry profile(Told.ProfileChanged told) {
        var stage = told.stage() + (told.returned() ? ", returned" : "");
        return new Entry(
                "lifecycle/" + told.customerId() + "/" + told.since() + "/" + told.stage(),
                told.customerId(),
                told.changedAt(),
                "lifecycle.changed",
                "Lifecycle stage " + stage,
                details("stage", told.stage(), "since", told.since().toString(), "returned", told.returned()));
    }

    private static Map<String, Object> details(
            String first, Object one, String second, Object two, String third, @Nullable Object three) {
        var details = new TreeMap<String, Object>();
        details.put(first, one);
        details.put(second, two);
        if (three != null) {
            details.put(third, three);
        }
        return details;
    }
}
