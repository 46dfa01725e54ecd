package io.winback.segmentation.segment;

import io.winback.segmentation.Shop;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A customer as a test knows him, told to the service as the others would. */
final class Person {

    final String id;
    final LocalDate knownOn;
    final Map<String, String> attributes = new TreeMap<>();
    final List<Bought> orders = new ArrayList<>();
    String language = "et";
    Optional<Instant> offersUntil = Optional.empty();
    boolean offers;
    Optional<Instant> excludedUntil = Optional.empty();
    Optional<Instant> openCaseUntil = Optional.empty();
    Optional<String> reason = Optional.empty();
    Optional<LocalDate> answeredOn = Optional.empty();
    Optional<Scores> scores = Optional.empty();

    Person(String id, LocalDate knownOn, String group) {
        this.id = id;
        this.knownOn = knownOn;
        attributes.put("group", group);
    }

    /** An order with goods of tea and of rice; dates are null where nothing is known. */
    static final class Bought {
        final String id;
        final LocalDate on;
        final int tea;
        final int rice;
        final String channel;
        final boolean coupon;
        LocalDate promised;
        LocalDate shipped;
        LocalDate delivered;
        LocalDate refundAsked;
        LocalDate refunded;
        int returned;

        Bought(String id, LocalDate on, int tea, int rice, String channel, boolean coupon) {
            this.id = id;
            this.on = on;
            this.tea = tea;
            this.rice = rice;
            this.channel = channel;
            this.coupon = coupon;
        }

        int goods() {
            return tea + rice;
        }

        boolean counts() {
            return returned < goods();
        }

        private Shop.News news(String customer) {
            var more = new ArrayList<String>();
            more.add("\"channel\":\"" + channel + "\"");
            if (coupon) {
                more.add("\"couponCode\":\"NEW\"");
            }
            date(more, "promisedAt", promised);
            date(more, "shippedAt", shipped);
            date(more, "deliveredAt", delivered);
            date(more, "refundAskedAt", refundAsked);
            date(more, "refundedAt", refunded);
            var lines = new ArrayList<String>();
            line(lines, "tea", tea);
            line(lines, "rice", rice);
            more.add("\"lines\":[" + String.join(",", lines) + "]");
            return Shop.orderWith(id, customer, noon(on), goods() + ".00", String.join(",", more));
        }

        private static void date(List<String> more, String name, LocalDate date) {
            if (date != null) {
                more.add("\"" + name + "\":\"" + noon(date) + "\"");
            }
        }

        private static void line(List<String> lines, String category, int price) {
            if (price > 0) {
                lines.add("{\"productId\":\"p\",\"category\":\"" + category + "\",\"quantity\":1,\"unitPrice\":\""
                        + price + ".00\"}");
            }
        }
    }

    static Instant noon(LocalDate date) {
        return date.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    Shop.News news() {
        var attributesJson = attributes.entrySet().stream()
                .map(attribute -> "\"" + attribute.getKey() + "\":\"" + attribute.getValue() + "\"")
                .collect(Collectors.joining(",", "{", "}"));
        var consent = "{\"purpose\":\"OFFERS\",\"channel\":\"EMAIL\",\"status\":\"" + (offers ? "GRANTED" : "DENIED")
                + "\""
                + offersUntil.map(until -> ",\"until\":\"" + until + "\"").orElse("") + "}";
        var exclusions = new ArrayList<String>();
        excludedUntil.ifPresent(until -> exclusions.add("{\"kind\":\"COMPLAINER\",\"until\":\"" + until + "\"}"));
        openCaseUntil.ifPresent(until -> exclusions.add("{\"kind\":\"OPEN_CASE\",\"until\":\"" + until + "\"}"));
        return Shop.customer(
                id, Shop.nextVersion(), language, attributesJson, consent, String.join(",", exclusions), false);
    }

    Shop.News news(Bought order) {
        return order.news(id);
    }

    /** Sends something back, all of it if it is so much. */
    Shop.News giveBack(Bought order, int amount) {
        order.returned = amount;
        return Shop.returned(order.id, id, "r", amount + ".00", amount == order.goods());
    }

    /** Purchases that count up to the day, the first one first. */
    List<Bought> purchases(LocalDate today) {
        return orders.stream()
                .filter(order -> order.counts() && !order.on.isAfter(today))
                .sorted(Comparator.comparing(order -> order.on))
                .toList();
    }

    List<LocalDate> purchaseDays(LocalDate today) {
        return purchases(today).stream().map(order -> order.on).distinct().toList();
    }

    Optional<Bought> lastOrder(LocalDate today) {
        return orders.stream()
                .filter(order -> !order.on.isAfter(today))
                .max(Comparator.<Bought, LocalDate>comparing(order -> order.on).thenComparing(order -> order.id));
    }
}
