package io.winback.campaign;

import io.winback.local.testing.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** What the other services would tell this one. */
public final class Neighbours {

    private static final AtomicLong VERSIONS = new AtomicLong(1);

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
        tell("winback.profiles", customer, "profile.changed.v1", """
                {"customerId":"%s","version":%d,"changedAt":"2026-01-01T00:00:00Z","stage":"%s","since":"2026-01-01",
                 "returned":false,"orders":3,"value":{"amount":{"amount":"57.60","currency":"GBP"},"basis":"SIMPLE",
                 "date":"2025-12-01"},"history":false}""".formatted(customer, version, stage));
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
                {"customerId":"%s","version":%d,"changedAt":"2026-01-01T00:00:00Z","language":"en","zone":"Europe/London",
                 "attributes":{},"consents":[{"purpose":"OFFERS","channel":"EMAIL","status":"GRANTED",
                 "at":"2020-01-01T00:00:00Z"}],"suppressedChannels":["EMAIL"],"exclusions":[]}""".formatted(customer, VERSIONS.getAndIncrement()));
    }

    public static void excluded(String customer, String kind) {
        tell("winback.customers", customer, "customer.changed.v1", """
                {"customerId":"%s","version":%d,"changedAt":"2026-01-01T00:00:00Z","language":"en","zone":"Europe/London",
                 "attributes":{},"consents":[{"purpose":"SURVEY","channel":"EMAIL","status":"GRANTED",
                 "at":"2020-01-01T00:00:00Z"}],"suppressedChannels":[],"exclusions":[{"kind":"%s"}]}""".formatted(
                        customer, VERSIONS.getAndIncrement(), kind));
    }

    public static void joined(String segment, String customer, Instant at, boolean history) {
        tell("winback.segments", customer, "segment.joined.v1", """
                {"customerId":"%s","segment":"%s","segmentVersion":1,"joinedAt":"%s","history":%s}""".formatted(customer, segment, at, history));
    }

    public static void published(String segment, long joinedEver) {
        tell("winback.definitions", "segment/" + segment, "segment.published.v1", """
                {"segment":"%s","version":1,"name":"Lost","publishedAt":"2026-01-01T00:00:00Z","joinedEver":%d}""".formatted(segment, joinedEver));
    }

    public static void ordered(String order, String customer, Instant at, String code, boolean history) {
        var coupon = code == null ? "" : ",\"couponCode\":\"" + code + "\"";
        tell("winback.orders", customer, "order.placed.v1", """
                {"orderId":"%s","customerId":"%s","version":%d,"orderedAt":"%s","status":"PAID",
                 "goods":{"amount":"50.00","currency":"GBP"},"total":{"amount":"50.00","currency":"GBP"},
                 "reportingGoods":{"amount":"50.00","currency":"GBP"},"lines":[],"history":%s%s}""".formatted(
                        order, customer, VERSIONS.getAndIncrement(), at, history, coupon));
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
        tell("winback.surveys", customer, "survey.answered.v1", """
                {"answerId":"%s","invitationId":"%s","customerId":"%s","version":%d,"survey":"churn-reason",
                 "surveyVersion":1,"enrollmentId":"%s","reason":"%s","subReason":"%s","needs":[],"contactWanted":false,
                 "answeredAt":"2026-01-01T00:00:00Z"}""".formatted(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        customer,
                        VERSIONS.getAndIncrement(),
                        enrollment,
                        reason,
                        subReason));
    }

    private static void tell(String topic, String key, String type, String body) {
        Topic.of(topic).send(key, type, body.getBytes(StandardCharsets.UTF_8));
    }
}
