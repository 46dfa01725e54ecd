package io.winback.campaign.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything a mail shows, in the reader's language, unescaped: the templates escape it where they put it. */
record MailFrame(
        String language,
        String subject,
        String shop,
        String colour,
        List<List<String>> paragraphs,
        @Nullable CouponBox coupon,
        List<ProductLine> products,
        @Nullable String button,
        String buttonUrl,
        String why,
        String preferencesUrl,
        String unsubscribeUrl,
        String postalAddress,
        @Nullable String legalFooter) {

    record CouponBox(String code, String worth, String expires) {}

    record ProductLine(String name, @Nullable String text, String url) {}
}
