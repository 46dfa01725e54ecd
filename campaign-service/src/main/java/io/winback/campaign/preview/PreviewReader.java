package io.winback.campaign.preview;

import io.winback.campaign.product.Product;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whoever a mail is shown for.
 *
 * @param reason churn reason they gave in this campaign, with its sub-code
 * @param permitted purposes they may be written for
 */
record PreviewReader(
        String customer,
        @Nullable String name,
        @Nullable String email,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String reason,
        @Nullable String subReason,
        @Nullable Instant lastOrderedAt,
        Set<String> permitted,
        @Nullable List<Product> news,
        @Nullable List<Product> unknown) {

    PreviewReader reading(String other) {
        return new PreviewReader(
                customer, name, email, other, zone, reason, subReason, lastOrderedAt, permitted, news, unknown);
    }

    /** @param code reason or sub-code */
    PreviewReader answering(String code) {
        var main = code.split("\\.", 2)[0];
        return new PreviewReader(
                customer,
                name,
                email,
                language,
                zone,
                main,
                main.equals(code) ? null : code,
                lastOrderedAt,
                permitted,
                news,
                unknown);
    }
}
