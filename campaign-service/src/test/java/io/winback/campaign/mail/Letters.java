package io.winback.campaign.mail;

import io.winback.campaign.audience.OneClick;
import io.winback.campaign.offer.Coupon;
import io.winback.campaign.product.Product;
import io.winback.campaign.quote.ReleasedQuote;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Letters for tests: to Anna in London unless told. */
final class Letters {

    private UUID id = UUID.fromString("0199c2b0-7a11-7c3e-9a55-0f6f5f2b7d10");
    private String campaign = "win-back";
    private String customer = "anna-1";
    private String stage = "ask";
    private String mail = "ask";
    private String name = "Anna";
    private String reason;
    private String subReason;
    private String email = "anna@post.example";
    private String language = "en";
    private String zone = "Europe/London";
    private Instant lastOrderedAt;
    private Coupon coupon;
    private Letter.Survey survey;
    private List<Product> unknown;
    private List<ReleasedQuote> said;

    static Letters letter() {
        return new Letters();
    }

    Letters with(Coupon personal) {
        coupon = personal;
        return this;
    }

    Letters asking(String url) {
        survey = url == null ? null : new Letter.Survey(url, null);
        return this;
    }

    /** The mail brings the first question of the survey along. */
    Letters asking(String url, OneClick question) {
        survey = new Letter.Survey(url, question);
        return this;
    }

    /** What the reader said they do not know. */
    Letters notKnowing(Product... products) {
        unknown = List.of(products);
        return this;
    }

    /** What another customer said comes along. */
    Letters quoting(ReleasedQuote... others) {
        said = List.of(others);
        return this;
    }

    Letter build() {
        return new Letter(
                id,
                UUID.fromString("0199c2b0-6b00-7d21-8a3c-2f1f0c9e7a55"),
                stage,
                campaign,
                1,
                mail,
                "<deterministic@shop.example>",
                customer,
                name,
                email,
                language,
                zone,
                reason,
                subReason,
                lastOrderedAt,
                coupon,
                survey,
                null,
                null,
                unknown,
                said);
    }

    Letters of(String key, String template) {
        campaign = key;
        mail = template;
        return this;
    }

    Letters named(String text) {
        name = text;
        return this;
    }

    Letters language(String tag) {
        language = tag;
        return this;
    }

    Letters answered(String code, String subCode) {
        reason = code;
        subReason = subCode;
        return this;
    }

    Letters orderedAt(String instant) {
        lastOrderedAt = instant(instant);
        return this;
    }

    Letters email(String address) {
        email = address;
        return this;
    }

    Letters zone(String id) {
        zone = id;
        return this;
    }

    private static Instant instant(String text) {
        return text == null ? null : Instant.parse(text);
    }
}
