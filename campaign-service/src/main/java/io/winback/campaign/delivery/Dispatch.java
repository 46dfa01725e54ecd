package io.winback.campaign.delivery;

import io.winback.campaign.mail.Letter;
import io.winback.campaign.offer.Coupon;
import io.winback.campaign.product.Product;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claimed message on its way.
 *
 * @param mail key of the mail that goes
 * @param zone in which its reader's days end
 * @param surveyUrl the personal link, if the stage asks a survey
 * @param news what is new to the customer, where the mail speaks of it
 */
record Dispatch(
        Candidate message,
        String mail,
        String zone,
        @Nullable Coupon coupon,
        @Nullable String surveyUrl,
        List<Product> news) {

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
                surveyUrl,
                message.mended(),
                news);
    }
}
