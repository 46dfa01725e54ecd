package io.winback.campaign.delivery;

import io.winback.campaign.audience.Objection;
import io.winback.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Due messages for tests: to Anna in London, with nothing against them unless told. */
final class Candidates {

    private UUID id = UUID.fromString("0199c2b0-7a11-7c3e-9a55-0f6f5f2b7d10");
    private String campaign = "win-back";
    private String customer = "anna-1";
    private String stage = "ask";
    private String mail = "ask";
    private String purpose = "SURVEY";
    private String name = "Anna";
    private int attempt;
    private boolean active = true;
    private String reason;
    private String subReason;
    private String email = "anna@post.example";
    private String emailStatus = "ACTIVE";
    private String language = "en";
    private String zone = "Europe/London";
    private Instant grantedAt = Instant.parse("2026-01-01T00:00:00Z");
    private Instant grantedUntil;
    private Instant withdrawnAt;
    private boolean suppressed;
    private Instant suppressedSince;
    private List<Objection> excluded = List.of();
    private Instant lastOrderedAt;
    private boolean lost = true;
    private Money value = Money.of("57.60", "GBP");
    private String country;
    private Instant dueAt;
    private UUID enrollment = UUID.fromString("0199c2b0-6b00-7d21-8a3c-2f1f0c9e7a55");

    static Candidates due() {
        return new Candidates();
    }

    Candidate build() {
        return new Candidate(
                id,
                enrollment,
                stage,
                campaign,
                1,
                customer,
                mail,
                purpose,
                "<deterministic@shop.example>",
                attempt,
                active,
                Instant.parse("2026-03-01T00:00:00Z"),
                reason,
                subReason,
                name,
                email,
                emailStatus,
                language,
                zone,
                country,
                grantedAt,
                grantedUntil,
                withdrawnAt,
                suppressed,
                suppressedSince,
                excluded,
                lastOrderedAt,
                lost ? "LOST" : "ACTIVE",
                value,
                50,
                dueAt,
                100,
                null,
                null);
    }

    Candidates of(String key, String template) {
        campaign = key;
        mail = template;
        return this;
    }

    Candidates worth(Money profit) {
        value = profit;
        return this;
    }

    Candidates named(String text) {
        name = text;
        return this;
    }

    Candidates language(String tag) {
        language = tag;
        return this;
    }

    Candidates answered(String code, String subCode) {
        reason = code;
        subReason = subCode;
        return this;
    }

    Candidates ended() {
        active = false;
        return this;
    }

    Candidates active() {
        active = true;
        return this;
    }

    Candidates orderedAt(String instant) {
        lastOrderedAt = instant(instant);
        return this;
    }

    Candidates excluded(String... kinds) {
        excluded = Stream.of(kinds).map(Objection::of).toList();
        return this;
    }

    Candidates suppressed() {
        suppressed = true;
        return this;
    }

    Candidates objected(Objection... all) {
        excluded = List.of(all);
        return this;
    }

    Candidates suppressedSince(String instant) {
        suppressed = true;
        suppressedSince = instant(instant);
        return this;
    }

    Candidates notSuppressed() {
        suppressed = false;
        return this;
    }

    Candidates emailStatus(String status) {
        emailStatus = status;
        return this;
    }

    Candidates email(String address) {
        email = address;
        return this;
    }

    Candidates grantedAt(String instant) {
        grantedAt = instant(instant);
        return this;
    }

    Candidates grantedUntil(String instant) {
        grantedUntil = instant(instant);
        return this;
    }

    Candidates withdrawnAt(String instant) {
        withdrawnAt = instant(instant);
        return this;
    }

    Candidates notLost() {
        lost = false;
        return this;
    }

    Candidates country(String code) {
        country = code;
        return this;
    }

    Candidates dueAt(String instant) {
        dueAt = instant(instant);
        return this;
    }

    Candidates purpose(String name) {
        purpose = name;
        return this;
    }

    Candidates zone(String id) {
        zone = id;
        return this;
    }

    private static Instant instant(String text) {
        return text == null ? null : Instant.parse(text);
    }
}
