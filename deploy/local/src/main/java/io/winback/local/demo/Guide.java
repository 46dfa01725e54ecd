package io.winback.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Leads a visitor through the part of You: mail, survey, coupon, redemption, timeline. */
final class Guide {

    private static final String TITLE = "Now it is your turn";
    private static final Duration AFTER_AN_ANSWER = Duration.ofDays(7);
    private static final long LOOK_EVERY_MILLIS = 2_000;

    private final Machinery on;
    private final Person you;

    Guide(Machinery machinery, String id) {
        this.on = machinery;
        this.you = You.entered().stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    void show() {
        on.front().tell(TITLE, lines());
    }

    private List<String> lines() {
        var mails = on.mailbox().to(you.email());
        var lines = new ArrayList<String>();
        lines.add(
                "You are the customer " + you.id() + ". You ordered twice, then no more; nobody has played your part.");
        mails.forEach(
                mail -> lines.add("Mail: " + mail.subject() + "  " + on.front().url("/mailbox/" + mail.number())));
        mails.stream()
                .flatMap(mail -> mail.surveyLink().stream())
                .reduce((first, second) -> second)
                .ifPresent(link -> lines.add("Tell the shop why: " + link));
        mails.stream()
                .flatMap(mail -> mail.couponCode().stream())
                .reduce((first, second) -> second)
                .ifPresentOrElse(
                        code -> lines.addAll(redemption(code)),
                        () -> lines.add(
                                "Name a fault of service or product, and in a moment a coupon is in your mailbox;"
                                        + " the clock moves on when you have answered."));
        lines.add("What the shop remembers of you: " + timeline());
        return lines;
    }

    private List<String> redemption(String code) {
        return List.of(
                "Your coupon: " + code + ". Redeem it as the shop's checkout does:",
                "curl -X POST " + on.front().url("/api/coupons/" + code + "/redeem")
                        + " -H 'Content-Type: application/json' -H \"X-Api-Key: "
                        + on.suite().keys().inShell("storefront") + "\""
                        + " -H 'Idempotency-Key: your-first-order-back' -d '{\"orderId\":\"" + you.id()
                        + "-back\",\"customerId\":\"" + you.id()
                        + "\",\"goods\":{\"amount\":\"50.00\",\"currency\":\"" + Storefront.CURRENCY + "\"}}'");
    }

    private String timeline() {
        return "curl -H \"X-Api-Key: " + on.suite().keys().inShell("auditor") + "\" "
                + on.front().url("/api/customers/" + you.id() + "/timeline");
    }

    /** Waits for You to answer, then lets the days pass that the campaign needs; for as long as the run lives. */
    void follow(Replay replay, Population population) {
        var known = answers();
        while (true) {
            Http.pause(LOOK_EVERY_MILLIS);
            var now = answers();
            if (known.addAll(now)) {
                on.front().say("You answered; a week passes");
                on.clock().runUntil(on.clock().instant().plus(AFTER_AN_ANSWER), replay, population, any -> {});
                show();
            }
        }
    }

    private Set<String> answers() {
        var ids = new HashSet<String>();
        for (JsonNode answer :
                on.suite().asAuditor(Service.SURVEY, "/api/answers?limit=20").path("items")) {
            if (answer.path("customerId").asText().equals(you.id())) {
                ids.add(answer.path("answerId").asText(answer.path("id").asText()));
            }
        }
        return ids;
    }
}
