package io.winback.campaign.mail;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a mail shows, in the reader's language, unescaped: the templates escape it where they put it.
 *
 * @param preheader what mail clients show after the subject; hidden in the mail itself
 * @param dark shown on dark paper whatever the reader's screen says, for previews
 */
record MailFrame(
        String language,
        String subject,
        String preheader,
        boolean dark,
        Shop shop,
        MailLook look,
        List<Block> blocks,
        Link button,
        Footer footer) {

    record Shop(String name, String url, @Nullable Logo logo) {}

    record Logo(URI address, int width, int height) {}

    record Link(String text, String url) {}

    record Footer(
            String why,
            Link preferences,
            Link unsubscribe,
            String postalAddress,
            @Nullable String legal,
            @Nullable String trap) {}

    /** A paragraph; or the coupon, what is new, what others say. */
    record Block(
            List<List<Run>> lines,
            @Nullable CouponBox coupon,
            List<ProductCard> products,
            @Nullable Quote proof) {

        static Block paragraph(List<List<Run>> lines) {
            return new Block(lines, null, List.of(), null);
        }

        static Block coupon(CouponBox coupon) {
            return new Block(List.of(), coupon, List.of(), null);
        }

        static Block products(List<ProductCard> products) {
            return new Block(List.of(), null, products, null);
        }

        static Block proof(Quote proof) {
            return new Block(List.of(), null, List.of(), proof);
        }
    }

    /** A piece of a line, with where it leads if it is a link. */
    record Run(String text, @Nullable String url) {}

    record CouponBox(String code, String worth, String expires) {}

    record ProductCard(
            String name,
            @Nullable String text,
            @Nullable String price,
            String url,
            @Nullable String picture) {}

    record Quote(String words, String author, String url) {}
}
