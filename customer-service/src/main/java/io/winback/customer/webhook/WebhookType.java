package io.winback.customer.webhook;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a webhook can subscribe to. */
public enum WebhookType {
    CONSENT_CHANGED("consent.changed"),
    LIFECYCLE_CHANGED("lifecycle.changed"),
    COUPON_ISSUED("coupon.issued"),
    COUPON_REVOKED("coupon.revoked"),
    CUSTOMER_RETURNED("customer.returned"),
    SURVEY_ANSWERED("survey.answered"),
    CONTACT_REQUESTED("contact.requested"),
    ERASURE_COMPLETED("erasure.completed");

    private final String text;

    WebhookType(String text) {
        this.text = text;
    }

    /** As it stands in requests and deliveries. */
    public String text() {
        return text;
    }

    static Optional<WebhookType> of(String text) {
        return Arrays.stream(values()).filter(type -> type.text.equals(text)).findFirst();
    }

    static String known() {
        return Arrays.stream(values()).map(WebhookType::text).collect(Collectors.joining(", "));
    }
}
