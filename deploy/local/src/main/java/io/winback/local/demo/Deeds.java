package io.winback.local.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What played customers do, through the links of their mails and the shop's checkout; and how often they did it. */
final class Deeds {

    private static final int MOST_PAGES = 5;

    private final Http http;
    private final Storefront storefront;
    private final Clock clock;
    private final List<PlayedOrder> orders = new ArrayList<>();
    private final Map<String, String> reasons = new HashMap<>();
    private long answers;
    private long unsubscribes;
    private long redemptions;

    /** @param clock where the story stands */
    Deeds(Http http, Storefront storefront, Clock clock) {
        this.http = http;
        this.storefront = storefront;
        this.clock = clock;
    }

    /** An order that a mail led to. */
    record PlayedOrder(String customer, Instant at) {}

    /** Opens the survey and answers page by page; false if the survey is no longer open. */
    boolean answer(Mail mail, String customer, Temper temper) {
        var url = mail.surveyLink().orElseThrow();
        var values =
                List.of(temper.reason().split("\\.", 2)[0], temper.reason(), temper.wantsContact() ? "MAIL" : "NO");
        var page = http.answer(Call.get(url));
        var open = SurveyForm.read(page.body(), url);
        if (page.statusCode() != 200 || open.isEmpty()) {
            return false;
        }
        for (var pages = 0; open.isPresent(); pages++) {
            if (pages == MOST_PAGES) {
                throw new IllegalStateException("The survey asks again and again: " + url);
            }
            var form = open.get();
            page = http.answer(Call.form(form.action(), form.filled(values)));
            if (page.statusCode() >= 300) {
                throw new Refusal("POST " + form.action(), page.statusCode(), page.body());
            }
            open = SurveyForm.read(page.body(), form.action());
        }
        answers++;
        reasons.put(customer, temper.reason());
        return true;
    }

    /** One click, as a mail program does it (RFC 8058). */
    void unsubscribe(Mail mail) {
        var link = mail.unsubscribeLink()
                .orElseThrow(() -> new IllegalStateException("No List-Unsubscribe link in mail " + mail.number()));
        http.text(Call.form(link, "List-Unsubscribe=One-Click"));
        unsubscribes++;
    }

    /** Validates the code at the checkout, orders, and settles the code; a code that ran out is left alone. */
    void redeem(Mail mail, String customer, Temper temper) {
        var code = mail.couponCode().orElseThrow();
        var order = orderId(mail);
        if (!storefront.verdict(code, customer).equals("VALID")) {
            return;
        }
        storefront.order(order, customer, clock.instant(), temper.spends(), code);
        storefront.redeem(code, customer, order, temper.spends());
        orders.add(new PlayedOrder(customer, clock.instant()));
        redemptions++;
    }

    /** Orders without a code. */
    void order(Mail mail, String customer, Temper temper) {
        storefront.order(orderId(mail), customer, clock.instant(), temper.spends(), null);
        orders.add(new PlayedOrder(customer, clock.instant()));
    }

    List<PlayedOrder> orders() {
        return List.copyOf(orders);
    }

    /** Who has answered with this reason. */
    List<String> named(String reason) {
        return reasons.entrySet().stream()
                .filter(answer -> answer.getValue().equals(reason))
                .map(Map.Entry::getKey)
                .toList();
    }

    String summary() {
        return Words.count(answers) + " answers, " + Words.count(redemptions) + " coupons redeemed, "
                + Words.count(orders.size()) + " orders that a mail led to, " + Words.count(unsubscribes)
                + " unsubscribed";
    }

    private static String orderId(Mail mail) {
        return "demo-" + mail.number();
    }
}
