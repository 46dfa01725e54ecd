package io.winback.campaign.mail;

import io.winback.campaign.definition.MailTemplate;
import io.winback.campaign.definition.ShopText;
import io.winback.campaign.mail.MailFrame.CouponBox;
import io.winback.campaign.mail.MailFrame.ProductCard;
import io.winback.campaign.mail.MailFrame.Quote;
import io.winback.campaign.offer.Coupon;
import io.winback.campaign.product.NewProducts;
import io.winback.campaign.product.Product;
import io.winback.campaign.product.Products;
import io.winback.campaign.quote.Quotes;
import io.winback.campaign.quote.ReleasedQuote;
import io.winback.campaign.window.SendWindow;
import io.winback.platform.shop.LinkTargets;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a mail says to its reader: the shop's words with their variables filled in, and the blocks between them. */
@Singleton
class MailContent {

    private static final int MOST_PRODUCTS = NewProducts.SHOWN;

    private final Products products;
    private final Quotes quotes;
    private final LinkTargets targets;
    private final SendWindow window;
    private final ShopProfile shop;
    private final Clock clock;

    MailContent(
            Products products, Quotes quotes, LinkTargets targets, SendWindow window, ShopProfile shop, Clock clock) {
        this.products = products;
        this.quotes = quotes;
        this.targets = targets;
        this.window = window;
        this.shop = shop;
        this.clock = clock;
    }

    /** Whom it goes to, in which language, with which links. */
    record Reader(Letter letter, String language, MailText words, MailLinks links) {}

    /**
     * The shop's words, filled in.
     *
     * @param notes what the text speaks of, and there is nothing of it
     */
    record Content(
            String subject,
            String preheader,
            List<MailFrame.Block> blocks,
            @Nullable String button,
            List<Written.Note> notes) {}

    Content of(MailTemplate.Text text, Reader reader) {
        var names = ShopText.names(text.body());
        var speaksOfProducts =
                names.products() || ShopText.names(text.subject()).products();
        var news = speaksOfProducts ? news(reader) : List.<ProductCard>of();
        var coupon = coupon(reader.letter(), reader.words());
        var presented = names.presentation() ? cards(presented(reader.letter()), reader) : List.<ProductCard>of();
        var proof = proof(text, reader);
        var question = Questions.of(reader.letter(), reader.language(), reader.links());
        var values = values(text, reader, coupon, news);
        values.put(ShopText.PRESENTATION, presented.isEmpty() ? "" : ShopText.block(ShopText.PRESENTATION));
        values.put("proof", proof == null ? "" : ShopText.block("proof"));
        values.put(ShopText.CHOICES, question == null ? "" : ShopText.block(ShopText.CHOICES));
        var blocks = new MailBlocks(targets, reader.links(), coupon, news, presented, proof, question)
                .of(ShopText.fill(text.body(), values), names);
        var subject = PlainWords.line(ShopText.fill(text.subject(), values));
        var told = text.preheader();
        return new Content(
                subject.isEmpty() ? shop.name() : subject,
                told == null ? Preheader.of(blocks) : PlainWords.line(ShopText.fill(told, values)),
                blocks,
                text.button() == null ? null : PlainWords.line(ShopText.fill(text.button(), values)),
                notes(speaksOfProducts && news.isEmpty(), text.proof() != null && proof == null));
    }

    private static List<Written.Note> notes(boolean nothingNew, boolean noQuote) {
        return Stream.of(nothingNew ? Written.Note.NOTHING_NEW : null, noQuote ? Written.Note.NO_QUOTE : null)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private @Nullable CouponBox coupon(Letter letter, MailText words) {
        Coupon coupon = letter.coupon();
        return coupon == null
                ? null
                : new CouponBox(
                        coupon.code(),
                        PlainWords.line(words.worth(coupon)),
                        words.lastDay(coupon.expiresAt(), window.zone(letter.zone())));
    }

    private Map<String, Object> values(
            MailTemplate.Text text, Reader reader, @Nullable CouponBox coupon, List<ProductCard> news) {
        var letter = reader.letter();
        var values = new HashMap<String, Object>();
        values.put("name", PlainWords.name(letter.name()));
        values.put("shop", shop.name());
        values.put("fault", reader.words().fault(letter.reason(), letter.subReason()));
        values.put("mended", mended(text.mended(), letter));
        values.put("coupon_code", coupon == null ? "" : coupon.code());
        values.put("coupon_worth", coupon == null ? "" : coupon.worth());
        values.put("coupon_expires", coupon == null ? "" : coupon.expires());
        values.put("products", news.stream().map(MailContent::map).toList());
        values.put("has_products", !news.isEmpty());
        return values;
    }

    /** What was mended and is told by this mail, or of the very fault this customer named. */
    private static String mended(Map<String, String> mended, Letter letter) {
        if (letter.mended() != null) {
            return letter.mended();
        }
        return Stream.of(letter.subReason(), letter.reason())
                .flatMap(Stream::ofNullable)
                .map(mended::get)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> map(ProductCard product) {
        var text = product.text();
        var price = product.price();
        return Map.of(
                "name",
                product.name(),
                "text",
                text == null ? "" : text,
                "price",
                price == null ? "" : price,
                "url",
                product.url());
    }

    private @Nullable Quote proof(MailTemplate.Text text, Reader reader) {
        var proof = text.proof();
        if (proof == null) {
            return null;
        }
        if (proof.fromSurveys()) {
            return said(reader).map(said -> quote(said, reader)).orElse(null);
        }
        var source = proof.source();
        return source == null || !targets.allows(source)
                ? null
                : new Quote(
                        String.valueOf(proof.quote()),
                        String.valueOf(proof.author()),
                        reader.links().to(URI.create(source)));
    }

    private Optional<ReleasedQuote> said(Reader reader) {
        var letter = reader.letter();
        return letter.said() == null
                ? quotes.newest(List.of(reader.language())).to(letter.customer(), reader.language())
                : letter.said().stream().findFirst();
    }

    /** A name that is none, or an advertisement, is left out. */
    private static Quote quote(ReleasedQuote said, Reader reader) {
        var author = PlainWords.name(said.author());
        return new Quote(
                PlainWords.line(said.words()), author.isEmpty() ? reader.words().someCustomer() : author, null);
    }

    /** What is new to the reader; nothing whose link would be refused when it is clicked. */
    private List<ProductCard> news(Reader reader) {
        return cards(news(reader.letter()), reader);
    }

    private List<ProductCard> cards(List<Product> shown, Reader reader) {
        return shown.stream()
                .limit(MOST_PRODUCTS)
                .filter(product -> targets.allows(product.url()))
                .map(product -> card(product, reader))
                .toList();
    }

    private List<Product> news(Letter letter) {
        if (letter.news() != null) {
            return letter.news();
        }
        var ordered = letter.lastOrderedAt();
        return products.newSince(ordered == null ? Instant.EPOCH : ordered, clock.instant(), MOST_PRODUCTS);
    }

    private List<Product> presented(Letter letter) {
        var unknown = letter.unknown();
        return unknown == null ? products.newSince(Instant.EPOCH, clock.instant(), 1) : unknown;
    }

    private ProductCard card(Product product, Reader reader) {
        var text = product.text(reader.language(), shop.defaultLanguage());
        var picture = product.picture();
        var price = product.price();
        return new ProductCard(
                PlainWords.line(text.name()),
                text.text() == null ? null : PlainWords.line(text.text()),
                price == null ? null : reader.words().money(price),
                reader.links().to(URI.create(product.url())),
                picture != null && targets.allows(picture) ? picture : null);
    }
}
