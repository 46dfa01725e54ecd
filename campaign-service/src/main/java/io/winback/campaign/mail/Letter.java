package io.winback.campaign.mail;

import io.winback.campaign.offer.Coupon;
import io.winback.campaign.product.Product;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written, and to whom.
 *
 * @param message row of the ledger
 * @param mail key of the mail in its campaign
 * @param messageId Message-ID header
 * @param reason churn reason the customer gave, with its sub-code
 * @param lastOrderedAt what is newer is new to the customer
 * @param surveyUrl the personal link, if the stage asks a survey
 * @param news what is new to the customer, the newest first; absent where nobody looked: then what came since the last order
 */
public record Letter(
        UUID message,
        UUID enrollment,
        String stage,
        String campaign,
        int campaignVersion,
        String mail,
        String messageId,
        String customer,
        @Nullable String name,
        @Nullable String email,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String reason,
        @Nullable String subReason,
        @Nullable Instant lastOrderedAt,
        @Nullable Coupon coupon,
        @Nullable String surveyUrl,
        @Nullable String mended,
        @Nullable List<Product> news) {

    /** The same letter to another address. */
    public Letter to(String address) {
        return new Letter(
                message,
                enrollment,
                stage,
                campaign,
                campaignVersion,
                mail,
                messageId,
                customer,
                name,
                address,
                language,
                zone,
                reason,
                subReason,
                lastOrderedAt,
                coupon,
                surveyUrl,
                mended,
                news);
    }
}
