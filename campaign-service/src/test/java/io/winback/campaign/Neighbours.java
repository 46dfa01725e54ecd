package io.winback.campaign;

import io.winback.local.testing.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the other services would tell this one. */
public final class Neighbours {

    private static final AtomicLong VERSIONS = new AtomicLong(1);

    /** Above those that tests tell by themselves. */
    private static final AtomicLong PROFILES = new AtomicLong(1_000_000);

    private Neighbours() {}

    /** An id nobody else uses. */
    public static String id(String name) {
        return name.toLowerCase(Locale.ROOT) + "-"
                + UUID.randomUUID().toString().substring(0, 8);
    }

    public static String address(String customer) {
        return customer + "@post.example";
    }

    /** A lost customer with an address, a language and all permissions. */
    public static void lost(String customer, String language) {
        contact(customer, "Anna Smith");
        permitted(customer, language, Instant.parse("2020-01-01T00:00:00Z"));
        profile(customer, "LOST", VERSIONS.getAndIncrement());
    }

    public static void profile(String customer, String stage, long version) {
        profile(customer, stage, version, "57.60", "");
    }

    /** What segmentation reckons they are worth, in pounds, and how likely they buy by themselves. */
    public static void worth(String customer, String stage, String value, String probability) {
        profile(customer, stage, VERSIONS.getAndIncrement(), value, ",\"pBuy\":" + probability);
    }

    private static void profile(String customer, String stage, long version, String value, String more) {
        tell("winback.profiles", customer, "profile.changed.v1", """
                {"customerId":"%s","version":%d,"changedAt":"2026-01-01T00:00:00Z","stage":"%s","since":"2026-01-01",
                 "returned":false,"orders":3,"value":{"amount":{"amount":"%s","currency":"GBP"},"basis":"SIMPLE",
                 "date":"2025-12-01"},"history":false%s}""".formatted(customer, version, stage, value, more));
    }

    public static void contact(String customer, String name) {
        contact(customer, name, VERSIONS.getAndIncrement());
    }

    /** A version other than the next, for news that come late. */
    public static void contact(String customer, String name, long version) {
        tell("winback.contacts", customer, "contact.changed.v1", """
                {"customerId":"%s","version":%d,"changedAt":"2026-01-01T00:00:00Z","name":"%s",
                 "contactPoints":[{"channel":"EMAIL","address":"%s","status":"ACTIVE"}]}""".formatted(
                        customer, version, name, address(customer)));
    }

    /** The customer gave another address. */
    public static void reachedAt(String customer, String address) {
        tell("winback.contacts", customer, "contact.changed.v1", """
                {"customerId":"%s","version":%d,"changedAt":"2026-01-01T00:00:00Z","name":"Anna Smith",
                 "contactPoints":[{"channel":"EMAIL","address":"%s","status":"ACTIVE"}]}""".formatted(
                        customer, VERSIONS.getAndIncrement(), address));
    }

    public static void permitted(String customer, String language, Instant since) {
        permitted(customer, language, since, VERSIONS.getAndIncrement());
    }

    public static void permitted(String customer, String language, Instant since, long version) {
        var consent = "{\"purpose\":\"%s\",\"channel\":\"EMAIL\",\"status\":\"GRANTED\",\"at\":\"" + since + "\"}";
        tell("winback.customers", customer, "customer.changed.v1", """
                {"customerId":"%s","version":%d,"changedAt":"2026-01-01T00:00:00Z","language":"%s","zone":"Europe/Tallinn",
                 "attributes":{},"consents":[%s,%s,%s],"suppressedChannels":[],"exclusions":[]}""".formatted(
                        customer,
                        version,
                        language,
                        consent.formatted("OFFERS"),
                        consent.formatted("NEWS"),
                        consent.formatted("SURVEY")));
    }

    /** Permits everything, and mails to the address come back. */
    public static void suppressed(String customer) {
        tell("winback.customers", customer, "customer.changed.v1", """
                {"customerId":"%s","version":%d,"changedAt":"2026-01-01T00:00:00Z","language":"en","zone":"Europe/Tallinn",
                 "attributes":{},"consents":[{"purpose":"OFFERS","channel":"EMAIL","status":"GRANTED",
                 "at":"2020-01-01T00:00:00Z"}],"suppressedChannels":["EMAIL"],"exclusions":[]}""".formatted(customer, VERSIONS.getAndIncrement()));
    }

    /** Permits everything, and is excluded; each exclusion is a kind, or a kind and until when: {@code TOXIC 2026-01-01T00:00:00Z}. */
    public static void excluded(String customer, String... exclusions) {
        var told = Stream.of(exclusions)
                .map(exclusion -> exclusion.split(" "))
                .map(parts -> parts.length == 1
                        ? "{\"kind\":\"%s\"}".formatted(parts[0])
                        : "{\"kind\":\"%s\",\"until\":\"%s\"}".formatted(parts[0], parts[1]))
                .collect(Collectors.joining(","));
        changed(customer, consents("EMAIL", null), told);
    }

    /** Permits everything on a channel, as an existing customer, until an instant. */
    public static void permittedUntil(String customer, String channel, Instant until) {
        changed(customer, consents(channel, until), "");
    }

    /** Permits everything, service notices too. */
    public static void permittedNotices(String customer) {
        changed(
                customer,
                consents("EMAIL", null)
                        + ",{\"purpose\":\"SERVICE_NOTICE\",\"channel\":\"EMAIL\",\"status\":\"GRANTED\",\"at\":\"2020-01-01T00:00:00Z\"}",
                "");
    }

    /** Permits nothing, and has not said no either. */
    public static void withoutPermission(String customer) {
        changed(customer, "", "");
    }

    private static void changed(String customer, String consents, String exclusions) {
        tell("winback.customers", customer, "customer.changed.v1", """
                {"customerId":"%s","version":%d,"changedAt":"2026-01-01T00:00:00Z","language":"en","zone":"Europe/Tallinn",
                 "attributes":{},"consents":[%s],"suppressedChannels":[],"exclusions":[%s],"history":true}""".formatted(
                        customer, VERSIONS.getAndIncrement(), consents, exclusions));
    }

    private static String consents(String channel, Instant until) {
        var basis =
                until == null ? "\"basis\":\"OPT_IN\"" : "\"basis\":\"EXISTING_CUSTOMER\",\"until\":\"" + until + "\"";
        return Stream.of("OFFERS", "NEWS", "SURVEY")
                .map(purpose -> """
                        {"purpose":"%s","channel":"%s","status":"GRANTED","at":"2020-01-01T00:00:00Z",%s}""".formatted(purpose, channel, basis))
                .collect(Collectors.joining(","));
    }

    /** The tombstones of somebody who is gone at the customer service. */
    public static void gone(String customer) {
        for (var topic : List.of("winback.contacts", "winback.customers")) {
            Topic.of(topic)
                    .send(customer, "customer.gone", UUID.randomUUID(), Instant.parse("2026-03-02T09:20:00Z"), null);
        }
    }

    /** Asks to forget the customer; returns the id of the erasure. */
    public static String erasure(String customer, Instant now) {
        var erasure = UUID.randomUUID().toString();
        tell("winback.privacy", customer, "erasure.requested.v1", """
                {"erasureId":"%s","customerId":"%s","version":%d,"requestedAt":"%s"}""".formatted(
                        erasure, customer, VERSIONS.getAndIncrement(), now));
        return erasure;
    }

    /** Goods of an order came back. */
    public static void returned(String order, String customer) {
        tell("winback.orders", customer, "order.returned.v1", """
                {"orderId":"%s","customerId":"%s","version":%d,"returnId":"r-%s","returnedAt":"2026-01-01T00:00:00Z",
                 "goods":{"amount":"5.00","currency":"GBP"},"full":false,"history":false}""".formatted(
                        order, customer, VERSIONS.getAndIncrement(), customer));
    }

    /** All of an order came back. */
    public static void returnedInFull(String order, String customer) {
        tell("winback.orders", customer, "order.returned.v1", """
                {"orderId":"%s","customerId":"%s","version":%d,"returnId":"r-%s","returnedAt":"2026-01-01T00:00:00Z",
                 "goods":{"amount":"50.00","currency":"GBP"},"full":true,"history":false}""".formatted(
                        order, customer, VERSIONS.getAndIncrement(), customer));
    }

    /** Goodwill: less was spent, and no order is named. */
    public static void credited(String customer) {
        tell("winback.orders", customer, "order.returned.v1", """
                {"customerId":"%s","version":%d,"returnId":"r-%s","kind":"CREDIT","returnedAt":"2026-01-01T00:00:00Z",
                 "goods":{"amount":"5.00","currency":"GBP"},"full":false,"history":false}""".formatted(
                        customer, VERSIONS.getAndIncrement(), customer));
    }

    public static void joined(String segment, String customer, Instant at, boolean history) {
        tell("winback.segments", customer, "segment.joined.v1", """
                {"customerId":"%s","segment":"%s","segmentVersion":1,"joinedAt":"%s","history":%s}""".formatted(customer, segment, at, history));
    }

    public static void published(String segment, long joinedEver) {
        tell("winback.definitions", "segment/" + segment, "segment.published.v1", """
                {"segment":"%s","version":1,"name":"Lost","publishedAt":"2026-01-01T00:00:00Z","joinedEver":%d}""".formatted(segment, joinedEver));
    }

    /** A survey can be answered. */
    public static void surveyPublished(String survey) {
        tell("winback.definitions", "survey/" + survey, "survey.published.v1", """
                {"survey":"%s","version":1,"name":"Why","languages":["en"],"publishedAt":"2026-01-01T00:00:00Z"}""".formatted(survey));
    }

    /** Somebody who had been lost ordered again, on a date of the shop's. */
    public static void cameBack(String customer, LocalDate on) {
        tell("winback.profiles", customer, "profile.changed.v1", """
                {"customerId":"%s","version":%d,"changedAt":"2026-01-01T00:00:00Z","stage":"ACTIVE","since":"2026-01-01",
                 "returned":true,"orders":4,"lastOrderOn":"%s","history":false}""".formatted(
                        customer, PROFILES.getAndIncrement(), on));
    }

    /** An order that is not paid yet, or was cancelled. */
    public static void ordered(String order, String customer, Instant at, String status) {
        tell("winback.orders", customer, "order.placed.v1", """
                {"orderId":"%s","customerId":"%s","version":%d,"orderedAt":"%s","status":"%s",
                 "goods":{"amount":"50.00","currency":"GBP"},"total":{"amount":"50.00","currency":"GBP"},
                 "reportingGoods":{"amount":"50.00","currency":"GBP"},"lines":[],"history":false}""".formatted(
                        order, customer, VERSIONS.getAndIncrement(), at, status));
    }

    /** Nothing of an order is left. */
    public static void returnedWhole(String order, String customer) {
        tell("winback.orders", customer, "order.returned.v1", """
                {"orderId":"%s","customerId":"%s","version":%d,"returnId":"r-%s","returnedAt":"2026-01-01T00:00:00Z",
                 "goods":{"amount":"50.00","currency":"GBP"},"full":true,"history":false}""".formatted(
                        order, customer, VERSIONS.getAndIncrement(), customer));
    }

    /** A defect that the customer named was mended; returns the version of what tells it. */
    public static long mended(String improvement, String customer, Instant at, String words) {
        var version = VERSIONS.getAndIncrement();
        mended(improvement, customer, version, at, words);
        return version;
    }

    /** The same, told with a version, such as that of the first time. */
    public static void mended(String improvement, String customer, long version, Instant at, String words) {
        tell("winback.surveys", customer, "improvement.announced.v1", """
                {"improvementId":"%s","customerId":"%s","version":%d,"announcedAt":"%s","reason":"SERVICE",
                 "subReason":"SERVICE.DELIVERY","texts":{"en":"%s"},"history":false}""".formatted(
                        improvement, customer, version, at, words));
    }

    public static void ordered(String order, String customer, Instant at, String code, boolean history) {
        order(order, customer, at, code, "PAID", history);
    }

    /** The order did not come about. */
    public static void cancelled(String order, String customer, Instant at, String code) {
        order(order, customer, at, code, "CANCELLED", false);
    }

    private static void order(String order, String customer, Instant at, String code, String status, boolean history) {
        var coupon = code == null ? "" : ",\"couponCode\":\"" + code + "\"";
        tell("winback.orders", customer, "order.placed.v1", """
                {"orderId":"%s","customerId":"%s","version":%d,"orderedAt":"%s","status":"%s",
                 "goods":{"amount":"50.00","currency":"GBP"},"total":{"amount":"50.00","currency":"GBP"},
                 "reportingGoods":{"amount":"50.00","currency":"GBP"},"lines":[],"history":%s%s}""".formatted(
                        order, customer, VERSIONS.getAndIncrement(), at, status, history, coupon));
    }

    /** An order of one product, long ago. */
    public static void bought(String order, String customer, Instant at, String product) {
        tell("winback.orders", customer, "order.placed.v1", """
                {"orderId":"%s","customerId":"%s","version":%d,"orderedAt":"%s","status":"PAID",
                 "goods":{"amount":"50.00","currency":"GBP"},"total":{"amount":"50.00","currency":"GBP"},
                 "reportingGoods":{"amount":"50.00","currency":"GBP"},"history":true,
                 "lines":[{"productId":"%s","quantity":1,"unitPrice":{"amount":"50.00","currency":"GBP"}}]}""".formatted(
                        order, customer, VERSIONS.getAndIncrement(), at, product));
    }

    public static void left(String segment, String customer, Instant at) {
        tell("winback.segments", customer, "segment.left.v1", """
                {"customerId":"%s","segment":"%s","segmentVersion":1,"leftAt":"%s","history":false}""".formatted(customer, segment, at));
    }

    /** Bytes that are no event, on a topic that carries some. */
    public static void garbage(String topic, String key, String type) {
        tell(topic, key, type, "not json: " + key);
    }

    public static void answered(String customer, String enrollment, String reason, String subReason) {
        answered(customer, enrollment, reason, subReason, Instant.parse("2026-01-01T00:00:00Z"));
    }

    public static void answered(String customer, String enrollment, String reason, String subReason, Instant at) {
        tell("winback.surveys", customer, "survey.answered.v1", """
                {"answerId":"%s","invitationId":"%s","customerId":"%s","version":%d,"survey":"churn-reason",
                 "surveyVersion":1,"enrollmentId":"%s","reason":"%s","subReason":"%s","needs":[],"contactWanted":false,
                 "answeredAt":"%s"}""".formatted(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        customer,
                        VERSIONS.getAndIncrement(),
                        enrollment,
                        reason,
                        subReason,
                        at));
    }

    /** An answer with what was said besides the reason, as JSON of needs and of products. */
    public static void answered(
            String customer, String enrollment, String answer, int version, String needs, String familiarity) {
        tell("winback.surveys", customer, "survey.answered.v1", """
                {"answerId":"%s","invitationId":"%s","customerId":"%s","version":%d,"survey":"needs","surveyVersion":1,
                 "confidential":false,"enrollmentId":"%s","needs":%s,"familiarity":%s,"contactWanted":false,
                 "answeredAt":"2026-01-01T00:00:00Z"}""".formatted(
                        answer, UUID.randomUUID(), customer, version, enrollment, needs, familiarity));
    }

    /** A person is to get back to the customer. */
    public static void wishesContact(String customer, UUID request) {
        tell("winback.surveys", customer, "contact.requested.v1", """
                {"requestId":"%s","customerId":"%s","by":"MAIL","survey":"churn-reason","answerId":"%s",
                 "requestedAt":"2026-01-01T00:00:00Z"}""".formatted(request, customer, UUID.randomUUID()));
    }

    /** A person did, or the wish is settled otherwise. */
    public static void contactClosed(String customer, UUID request, String outcome) {
        tell("winback.surveys", customer, "contact.closed.v1", """
                {"requestId":"%s","customerId":"%s","outcome":"%s","closedAt":"2026-01-02T00:00:00Z"}""".formatted(request, customer, outcome));
    }

    /** Words that may be shown; without words, that may be no longer. */
    public static void quoted(String customer, UUID quote, int version, String words, Instant at) {
        var said = words == null ? "" : ",\"words\":\"" + words + "\",\"author\":\"Mari\",\"language\":\"en\"";
        tell("winback.surveys", customer, "quote.changed.v1", """
                {"quoteId":"%s","customerId":"%s","version":%d,"released":%s%s,"changedAt":"%s"}""".formatted(
                        quote, customer, version, words != null, said, at));
    }

    /** A survey with more of its fields as JSON. */
    public static void surveyPublished(String survey, int version, String more) {
        tell("winback.definitions", "survey/" + survey, "survey.published.v1", """
                {"survey":"%s","version":%d,"name":"Why","languages":["et"],"publishedAt":"2026-01-01T00:00:00Z",%s}""".formatted(survey, version, more));
    }

    private static void tell(String topic, String key, String type, String body) {
        Topic.of(topic).send(key, type, body.getBytes(StandardCharsets.UTF_8));
    }
}
