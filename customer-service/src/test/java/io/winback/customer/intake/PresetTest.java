package io.winback.customer.intake;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.winback.customer.Api;
import io.winback.customer.ServiceTest;
import org.junit.jupiter.api.Test;

/** Exports as other shop systems write them: grouped rows, blanks, refunds, states, consent columns, mail addresses as keys. */
@QuarkusTest
@ServiceTest
class PresetTest {

    @Test
    void readsOrdersOfShopify() {
        var job = preset("ORDERS", "shopify-orders");
        send(job, "shopify-orders.csv")
                .body("read", equalTo(5))
                .body("stored", equalTo(3))
                .body("rejected", equalTo(1))
                .body("unusedColumns", hasItems("Notes", "Tags", "Total"))
                .body("unusedColumns", not(hasItem("Email")));
        Imports.rejects(job).body("items.line", contains(7)).body("items.field", contains("customerId"));

        // an order over two rows, its discount, its tax, its coupon
        var order = order("S1004")
                .body("lines", hasSize(2))
                .body("lines[1].productId", equalTo("Sage 50 g"))
                .body("goods.amount", equalTo("24.50"))
                .body("total.amount", equalTo("35.34"))
                .body("couponCode", equalTo("SPRING10"))
                .body("status", equalTo("PAID"))
                .body("history", equalTo(true))
                .body("orderedAt", equalTo("2024-03-02T10:20:31Z"));
        Api.get("/api/customers/" + order.extract().path("customerId"))
                .then()
                .body("email", equalTo("anna.shopify@mail.example"))
                .body("name", equalTo("Anna Tamm"))
                .body("consents.purpose", contains("OFFERS", "NEWS"))
                .body("consents.status", contains("GRANTED", "GRANTED"))
                .body("consents[0].at", equalTo("2024-03-02T10:20:31Z"));
        // a third of the money went back, so did a third of the goods
        var bob = order("S1003")
                .body("returns[0].goods.amount", equalTo("10.00"))
                .body("returns[0].full", equalTo(false));
        Api.get("/api/customers/" + bob.extract().path("customerId"))
                .then()
                .body("email", equalTo("bob.shopify@mail.example"))
                .body("consents.status", contains("DENIED", "DENIED"));
        // no consent cell, no permission
        var carol = order("S1002").body("status", equalTo("CANCELLED")).body("returns", empty());
        Api.get("/api/customers/" + carol.extract().path("customerId")).then().body("consents", empty());

        send(preset("ORDERS", "shopify-orders"), "shopify-orders.csv")
                .body("stored", equalTo(0))
                .body("unchanged", equalTo(3));
    }

    @Test
    void readsCustomersOfShopify() {
        var job = preset("CUSTOMERS", "shopify-customers");
        send(job, "shopify-customers.csv").body("stored", equalTo(4)).body("rejected", equalTo(0));

        Api.get("/api/customers/7001")
                .then()
                .body("name", equalTo("Anna Tamm"))
                .body("email", equalTo("anna.tamm2@mail.example"))
                .body("phone", equalTo("+442079460000"))
                .body("country", equalTo("GB"))
                .body("consents.find { it.purpose == 'OFFERS' && it.channel == 'EMAIL' }.status", equalTo("GRANTED"))
                .body("consents.find { it.purpose == 'OFFERS' && it.channel == 'PHONE' }.status", equalTo("DENIED"));
        // Carol has no id: her address is the key, also the next time
        send(preset("CUSTOMERS", "shopify-customers"), "shopify-customers.csv")
                .body("stored", equalTo(0))
                .body("unchanged", equalTo(4));
    }

    @Test
    void readsOrdersOfWooCommerce() {
        var job = preset("ORDERS", "woocommerce-orders");
        send(job, "woocommerce-orders.ndjson")
                .body("read", equalTo(5))
                .body("stored", equalTo(4))
                .body("rejected", equalTo(1))
                .body("unusedColumns", hasItems("/payment_method", "/line_items/*/subtotal"))
                .body("unusedColumns", not(hasItem("/billing/email")))
                .body("unusedColumns", not(hasItem("/line_items/*/price")));
        Imports.rejects(job)
                .body("items.field", contains("customer.email"))
                .body("items.reason", contains(not(startsWith("not an address"))));

        order("W1")
                .body("goods.amount", equalTo("37.00"))
                .body("total.amount", equalTo("50.40"))
                .body("currency", equalTo(null))
                .body("couponCode", equalTo("kevad10"))
                .body("orderedAt", equalTo("2024-05-02T10:15:00Z"))
                .body("shippedAt", equalTo("2024-05-03T09:00:00Z"));
        order("W2").body("returns.goods.amount", contains("18.50")).body("returns.full", contains(false));
        order("W3").body("returns.full", contains(false, true));
        order("W4").body("status", equalTo("CANCELLED")).body("lines.productId", contains("45"));
    }

    @Test
    void readsOrdersOfMagento() {
        var job = preset("ORDERS", "magento-orders");
        send(job, "magento-orders.csv").body("stored", equalTo(2)).body("rejected", equalTo(2));
        Imports.rejects(job)
                .body("items.line", contains(5, 6))
                .body("items.field", contains("lines.quantity", null))
                .body("items[1].reason", equalTo("Line 5 is refused, which belongs to the same record."));

        order("M000001")
                .body("lines.productId", contains("SAF-1G", "SAGE-50"))
                .body("goods.amount", equalTo("36.00"))
                .body("tax.amount", equalTo("7.20"))
                .body("orderedAt", equalTo("2023-11-05T14:30:00Z"));
        order("M000002").body("returns.full", contains(true));

        // the export of the grid of orders has no lines
        send(preset("ORDERS", "magento-orders"), "magento-grid.csv").body("stored", equalTo(1));
        order("M000010")
                .body("goods", equalTo(java.util.Map.of("amount", "1040.00", "currency", "GBP")))
                .body("orderedAt", equalTo("2023-11-05T14:30:00Z"));
    }

    private static String preset(String kind, String preset) {
        return Imports.open("{\"kind\":\"%s\",\"preset\":\"%s\"}".formatted(kind, preset));
    }

    private static ValidatableResponse send(String job, String sample) {
        return Imports.put(job, Imports.sample(sample)).then().statusCode(200).body("state", equalTo("DONE"));
    }

    private static ValidatableResponse order(String id) {
        return Api.get("/api/orders/" + id).then().statusCode(200);
    }
}
