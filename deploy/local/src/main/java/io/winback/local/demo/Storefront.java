package io.winback.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a storefront tells the suite. Every call may be repeated. */
final class Storefront {

    static final String CURRENCY = "GBP";

    private final Suite suite;

    Storefront(Suite suite) {
        this.suite = suite;
    }

    void customer(Person person, Instant decidedAt) {
        suite.asStorefront(
                Call.put(suite.at(Service.CUSTOMER, "/api/customers/" + person.id()), person.json(decidedAt)));
    }

    void order(String id, String customer, Instant at, String amount, @Nullable String couponCode) {
        var body = Json.object()
                .put("customerId", customer)
                .put("orderedAt", at.toString())
                .put("status", "PAID")
                .put("channel", "WEB")
                .put("currency", CURRENCY)
                .put("amount", amount);
        if (couponCode != null) {
            body.put("couponCode", couponCode);
        }
        suite.asStorefront(Call.put(suite.at(Service.CUSTOMER, "/api/orders/" + id), body));
    }

    /** What validation says of a code at the checkout. */
    String verdict(String code, String customer) {
        var body = Json.object().put("customerId", customer);
        return suite.asStorefront(Call.post(coupon(code, "validate"), "validate-" + code + "-" + customer, body))
                .path("verdict")
                .asText();
    }

    JsonNode redeem(String code, String customer, String order, String goods) {
        var body = Json.object().put("orderId", order).put("customerId", customer);
        body.set("goods", Json.money(goods, CURRENCY));
        return suite.asStorefront(Call.post(coupon(code, "redeem"), "redeem-" + code + "-" + order, body));
    }

    private String coupon(String code, String verb) {
        return suite.at(Service.CAMPAIGN, "/api/coupons/" + code + "/" + verb);
    }
}
