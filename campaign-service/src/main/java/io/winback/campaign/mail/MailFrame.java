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

    /** A paragraph; or the coupon, products, what others say, the answers to a question. */
    record Block(
            List<List<Run>> lines,
            @Nullable CouponBox coupon,
            List<ProductCard> products,
            @Nullable Quote proof,
            @Nullable Question question) {

        static Block paragraph(List<List<Run>> lines) {
            return new Block(lines, null, List.of(), null, null);
        }

        static Block coupon(CouponBox coupon) {
            return new Block(List.of(), coupon, List.of(), null, null);
        }

        static Block products(List<ProductCard> products) {
            return new Block(List.of(), null, products, null, null);
        }

        static Block proof(Quote proof) {
            return new Block(List.of(), null, List.of(), proof, null);
        }

        static Block question(Question question) {
            return new Block(List.of(), null, List.of(), null, question);
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

    /** @param url where it was said; none for what was said to the shop itself */
    record Quote(String words, String author, @Nullable String url) {}

    /**
     * A question that one click answers.
     *
     * @param language of its words, which may be another than the mail's
     * @param numbers its choices are numbers and stand side by side
     * @param ends what the lowest and the highest number mean; empty where that is not said
     */
    record Question(String text, String language, boolean numbers, String ends, List<Choice> choices) {}

    record Choice(String text, String url) {}
}
