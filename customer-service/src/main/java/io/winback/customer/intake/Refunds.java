package io.winback.customer.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.winback.customer.intake.mapping.Mapping;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Puts what was refunded into returns of goods. Shops name the money that went back, with its share of tax and shipping: the same share of
 * the goods came back, and all of them where all was refunded.
 */
final class Refunds {

    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");
    private static final int DECIMALS = 4;

    private Refunds() {}

    static void put(ObjectNode order) {
        if (order.remove(Mapping.RETURNS_OF_TOTAL) == null || !order.has("returns")) {
            return;
        }
        var goods = goods(order);
        var total = goods.add(number(order, "tax")).add(number(order, "shipping"));
        var refunded = BigDecimal.ZERO;
        for (var told : order.path("returns")) {
            var amount = number(told, "amount");
            refunded = refunded.add(amount);
            ((ObjectNode) told).remove("amount");
            if (refunded.add(HALF_A_CENT).compareTo(total) > 0) {
                ((ObjectNode) told).put("full", true);
            } else {
                var share = amount.multiply(goods).divide(total, MathContext.DECIMAL128);
                ((ObjectNode) told).put("amount", share.setScale(DECIMALS, RoundingMode.HALF_UP));
            }
        }
    }

    private static BigDecimal goods(JsonNode order) {
        var goods = BigDecimal.ZERO;
        for (var line : order.path("lines")) {
            goods = goods.add(number(line, "unitPrice").multiply(number(line, "quantity")));
        }
        return (order.path("lines").isEmpty() ? number(order, "amount") : goods).subtract(number(order, "discount"));
    }

    private static BigDecimal number(JsonNode node, String field) {
        return node.path(field).isNumber() ? node.path(field).decimalValue() : BigDecimal.ZERO;
    }
}
