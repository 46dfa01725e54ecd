package io.winback.campaign.site.customer;

import io.winback.campaign.decision.DecisionWords;
import io.winback.campaign.decision.LoggedDecision;
import io.winback.campaign.experiment.Arm;
import io.winback.campaign.site.Links;
import io.winback.platform.page.Figures;
import io.winback.platform.page.Frame;
import io.winback.platform.security.Roles;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts what campaigns did with a customer into the language of the page. */
final class HistoryComposer {

    private final Frame frame;
    private final CustomerWords words;
    private final DecisionWords sentences;
    private final RunStory story;
    private final Figures figures;
    private final ZoneId zone;

    HistoryComposer(Frame frame, DecisionWords sentences, ZoneId zone) {
        this.frame = frame;
        this.words = frame.language().words(CustomerWords.class);
        this.sentences = sentences;
        this.story = new RunStory(frame.language(), zone);
        this.figures = new Figures(frame.language());
        this.zone = zone;
    }

    List<CustomerView.Run> runs(KnownCustomer customer) {
        var runs = new ArrayList<CustomerView.Run>();
        for (var wait : customer.waiting()) {
            var due = wait.dueAt();
            runs.add(new CustomerView.Run(
                    wait.name(),
                    campaign(wait.campaign()),
                    words.notYet(),
                    false,
                    "–",
                    words.waitsToEnter(),
                    due == null ? words.lookedAtLater() : words.lookedAt(time(due))));
        }
        customer.runs().forEach(run -> runs.add(run(run)));
        return runs;
    }

    private CustomerView.Run run(RunRow run) {
        return new CustomerView.Run(
                run.name(),
                campaign(run.campaign()),
                story.group(run),
                run.arm() == Arm.HELD_OUT,
                time(run.enrolledAt()),
                story.where(run),
                story.next(run));
    }

    /** Agents see customers, not campaigns. */
    private String campaign(String key) {
        return !frame.may(Roles.MARKETER, Roles.AUDITOR) ? "" : Links.campaign(key);
    }

    List<CustomerView.Mail> mails(KnownCustomer customer) {
        return customer.mails().stream()
                .map(mail -> new CustomerView.Mail(
                        mail.at() == null ? "–" : time(mail.at()),
                        mail.campaign(),
                        mail.stage(),
                        state(mail),
                        mail.state().equals("SENT"),
                        why(mail, customer.last())))
                .toList();
    }

    private String state(MailRow mail) {
        return switch (mail.state()) {
            case "PLANNED" -> mail.held() ? words.mailHeld() : words.mailPlanned();
            case "DEFERRED" -> mail.held() ? words.mailHeld() : words.mailDeferred();
            case "DISPATCHED" -> words.mailDispatched();
            case "SENT" -> words.mailSent();
            case "FAILED" -> words.mailFailed();
            case "UNKNOWN" -> words.mailUnknown();
            default -> words.mailNotSent();
        };
    }

    /** What was decided last; of a mail that went as planned there is nothing to say. */
    private String why(MailRow mail, List<LoggedDecision> last) {
        return mail.state().equals("SENT")
                ? ""
                : of(mail.enrollment(), mail.stage(), last)
                        .filter(decision -> !decision.rule().equals("DISPATCHED"))
                        .map(sentences::of)
                        .orElse("");
    }

    private static Optional<LoggedDecision> of(UUID enrollment, String stage, List<LoggedDecision> last) {
        return last.stream()
                .filter(decision -> enrollment.equals(decision.enrollment()) && stage.equals(decision.stage()))
                .findFirst();
    }

    List<CustomerView.Coupon> coupons(KnownCustomer customer) {
        return customer.coupons().stream()
                .map(coupon -> new CustomerView.Coupon(
                        gives(coupon),
                        coupon.campaign() == null ? words.compensation() : coupon.campaign() + " · " + coupon.offer(),
                        "…" + coupon.ending(),
                        state(coupon.standing()),
                        time(coupon.issuedAt()),
                        time(coupon.expiresAt())))
                .toList();
    }

    private String gives(CouponRow coupon) {
        if (coupon.percent() != null) {
            return words.percentOff(figures.percent(coupon.percent().divide(BigDecimal.valueOf(100))));
        }
        if (coupon.amount() != null) {
            return figures.money(coupon.amount());
        }
        if (coupon.points() != null) {
            return words.points(figures.count(coupon.points()));
        }
        return coupon.kind().equals("FREE_DELIVERY") ? words.freeDelivery() : orDash(coupon.gift());
    }

    private String state(String standing) {
        return switch (standing) {
            case "REDEEMED" -> words.couponRedeemed();
            case "REVOKED" -> words.couponRevoked();
            case "EXPIRED" -> words.couponExpired();
            default -> words.couponOpen();
        };
    }

    private static String orDash(@Nullable String text) {
        return Objects.requireNonNullElse(text, "–");
    }

    private String time(Instant at) {
        return figures.time(at, zone);
    }
}
