package io.winback.campaign.mail;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything a mail shows, in the reader's language, unescaped: the templates escape it where they put it. */
record MailFrame(
        String language,
        String subject,
        String shop,
        String colour,
        List<Block> blocks,
        List<ProductLine> products,
        @Nullable String button,
        String buttonUrl,
        String why,
        String preferencesUrl,
        String unsubscribeUrl,
        String postalAddress,
        @Nullable String legalFooter) {

    record CouponBox(String code, String worth, String expires) {}

    /** A paragraph, or the coupon. */
    record Block(List<String> lines, @Nullable CouponBox coupon) {

        /**
         * The blocks of a body. The coupon stands where the code is a paragraph of its own; it is added at the end where the body does
         * not name it.
         */
        static List<Block> of(String body, @Nullable CouponBox coupon, boolean named) {
            var blocks = new ArrayList<Block>();
            for (var paragraph : body.strip().split("\\R\\s*\\R")) {
                blocks.add(
                        coupon != null && paragraph.strip().equals(coupon.code())
                                ? new Block(List.of(), coupon)
                                : new Block(paragraph.lines().map(String::strip).toList(), null));
            }
            if (coupon != null && !named) {
                blocks.add(new Block(List.of(), coupon));
            }
            return blocks;
        }
    }

    record ProductLine(String name, @Nullable String text, String url) {}
}
