package io.winback.campaign.mail;

import io.winback.campaign.audience.OneClick;
import io.winback.campaign.offer.Coupon;
import io.winback.campaign.product.Product;
import io.winback.campaign.quote.ReleasedQuote;
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
 * @param survey if the stage asks one
 * @param news what is new to the customer, the newest first; absent where nobody looked: then what came since the last order
 * @param unknown what the customer said they do not know, where the mail presents it; absent where nobody looked: then the newest
 * @param said words of another customer that may be shown, at most one; absent where nobody looked: then the newest
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
        @Nullable Survey survey,
        @Nullable String mended,
        @Nullable List<Product> news,
        @Nullable List<Product> unknown,
        @Nullable List<ReleasedQuote> said) {

    /**
     * The survey the mail asks.
     *
     * @param url the personal link
     * @param question what one click answers, if there is such a question
     */
    public record Survey(String url, @Nullable OneClick question) {}

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
                survey,
                mended,
                news,
                unknown,
                said);
    }
}
