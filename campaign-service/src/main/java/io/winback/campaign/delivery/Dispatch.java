package io.winback.campaign.delivery;

import io.winback.campaign.mail.Letter;
import io.winback.campaign.offer.Coupon;
import io.winback.campaign.product.Product;
import io.winback.campaign.quote.ReleasedQuote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claimed message on its way.
 *
 * @param mail key of the mail that goes
 * @param zone in which its reader's days end
 * @param survey with the personal link, if the stage asks one
 * @param news what is new to the customer, where the mail speaks of it
 * @param unknown what the customer said they do not know, where the mail presents it
 * @param said words of another customer, where the mail shows them; at most one
 */
record Dispatch(
        Candidate message,
        String mail,
        String zone,
        @Nullable Coupon coupon,
        Letter.@Nullable Survey survey,
        List<Product> news,
        List<Product> unknown,
        List<ReleasedQuote> said) {

    int attempt() {
        return message.attempt() + 1;
    }

    Letter letter() {
        return new Letter(
                message.id(),
                message.enrollment(),
                message.stage(),
                message.campaign(),
                message.campaignVersion(),
                mail,
                message.messageId(),
                message.customer(),
                message.name(),
                message.email(),
                message.language(),
                zone,
                message.reason(),
                message.subReason(),
                message.lastOrderedAt(),
                coupon,
                survey,
                message.mended(),
                news,
                unknown,
                said);
    }
}
