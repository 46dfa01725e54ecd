package io.winback.campaign.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailMessage;
import io.winback.campaign.definition.CampaignService;
import io.winback.campaign.definition.MailTemplate;
import io.winback.campaign.definition.ShopText;
import io.winback.campaign.permission.PermissionLinks;
import io.winback.campaign.product.Product;
import io.winback.campaign.product.Products;
import io.winback.campaign.window.SendWindow;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the mail of a claimed message: the shop's words in our frame, as text and HTML, in the reader's language. */
@Singleton
public class MailComposer {

    private static final int MOST_PRODUCTS = 3;

    private final CampaignService campaigns;
    private final Products products;
    private final PermissionLinks permissions;
    private final SendWindow window;
    private final ShopProfile shop;
    private final Clock clock;

    MailComposer(
            CampaignService campaigns,
            Products products,
            PermissionLinks permissions,
            SendWindow window,
            ShopProfile shop,
            Clock clock) {
        this.campaigns = campaigns;
        this.products = products;
        this.permissions = permissions;
        this.window = window;
        this.shop = shop;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "mail")
    static class Templates {
        static native TemplateInstance frame(MailFrame frame);
    }

    public MailMessage compose(Letter letter) {
        var template =
                campaigns.launched(letter.campaign(), letter.campaignVersion()).mail(letter.mail());
        var language = language(letter, template);
        var frame = frame(letter, template, language);
        var html = Templates.frame(frame)
                .setVariant(variant("text/html"))
                .setLocale(language)
                .render();
        var text = Templates.frame(frame)
                .setVariant(variant("text/plain"))
                .setLocale(language)
                .render();
        return new MailMessage()
                .setFrom(shop.sender())
                .setTo(letter.email())
                .setSubject(MailHeader.line(frame.subject()))
                .setText(text)
                .setHtml(html)
                .setHeaders(headers(letter, frame));
    }

    private MultiMap headers(Letter letter, MailFrame frame) {
        var domain = shop.sender().substring(shop.sender().indexOf('@') + 1);
        var name = MailHeader.phrase(shop.name());
        return MultiMap.caseInsensitiveMultiMap()
                .add("From", name + " <" + shop.sender() + ">")
                .add("Reply-To", shop.replyTo())
                .add("Message-ID", letter.messageId())
                .add("List-Unsubscribe", "<" + frame.unsubscribeUrl() + ">")
                .add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                .add("List-Id", name + " <" + letter.campaign() + "." + domain + ">")
                .add("Auto-Submitted", "auto-generated");
    }

    private MailFrame frame(Letter letter, MailTemplate template, String language) {
        var words = MailText.in(language);
        var text = Optional.ofNullable(template.texts().get(language)).orElseThrow();
        var coupon = letter.coupon() == null
                ? null
                : new MailFrame.CouponBox(
                        letter.coupon().code(),
                        words.worth(letter.coupon()),
                        words.date(letter.coupon().expiresAt(), window.zone(letter.zone())));
        var names = ShopText.names(text.body());
        var news = names.products() ? productLines(letter, language) : List.<MailFrame.ProductLine>of();
        var values = values(letter, words, coupon, news);
        var body = ShopText.fill(text.body(), values);
        var survey = letter.surveyUrl();
        return new MailFrame(
                language,
                ShopText.fill(text.subject(), values),
                shop.name(),
                shop.colour(),
                MailFrame.Block.of(body, coupon, names.couponCode()),
                text.body().contains("{{#products}}") ? List.of() : news,
                text.button() == null ? words.visit(shop.name()) : ShopText.fill(text.button(), values),
                survey == null ? shop.url().toString() : survey,
                words.why(template.purpose(), shop.name()),
                permissions.preferences(letter.message(), letter.customer(), language),
                permissions.unsubscribe(letter.message(), letter.customer(), language),
                shop.postalAddress(),
                shop.legalFooter().orElse(null));
    }

    private Map<String, Object> values(
            Letter letter, MailText words, MailFrame.@Nullable CouponBox coupon, List<MailFrame.ProductLine> news) {
        var values = new HashMap<String, Object>();
        values.put("name", letter.name() == null ? "" : letter.name());
        values.put("shop", shop.name());
        values.put("fault", words.fault(letter.reason(), letter.subReason()));
        values.put("coupon_code", coupon == null ? "" : coupon.code());
        values.put("coupon_worth", coupon == null ? "" : coupon.worth());
        values.put("coupon_expires", coupon == null ? "" : coupon.expires());
        values.put("products", news.stream().map(MailComposer::map).toList());
        return values;
    }

    private static Map<String, String> map(MailFrame.ProductLine product) {
        var text = product.text();
        return Map.of("name", product.name(), "text", text == null ? "" : text, "url", product.url());
    }

    private List<MailFrame.ProductLine> productLines(Letter letter, String language) {
        var since = letter.lastOrderedAt() == null ? Instant.EPOCH : letter.lastOrderedAt();
        return products.newSince(since, clock.instant(), MOST_PRODUCTS).stream()
                .map(product -> line(product, language))
                .toList();
    }

    private MailFrame.ProductLine line(Product product, String language) {
        var text = product.text(language, shop.defaultLanguage());
        return new MailFrame.ProductLine(text.name(), text.text(), product.url());
    }

    private String language(Letter letter, MailTemplate template) {
        var tag = letter.language() == null ? "" : letter.language();
        return Stream.of(tag, Locale.forLanguageTag(tag).getLanguage())
                .filter(template.texts()::containsKey)
                .findFirst()
                .orElse(shop.defaultLanguage());
    }

    private static io.quarkus.qute.Variant variant(String type) {
        return io.quarkus.qute.Variant.forContentType(type);
    }
}
