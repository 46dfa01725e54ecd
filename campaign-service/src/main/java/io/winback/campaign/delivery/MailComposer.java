package io.winback.campaign.delivery;

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
class MailComposer {

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

    MailMessage compose(Dispatch dispatch) {
        var message = dispatch.message();
        var template = campaigns
                .launched(message.campaign(), message.campaignVersion())
                .mail(message.mail());
        var language = language(message, template);
        var frame = frame(dispatch, template, language);
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
                .setTo(message.email())
                .setSubject(MailHeader.line(frame.subject()))
                .setText(text)
                .setHtml(html)
                .setHeaders(headers(message, frame));
    }

    private MultiMap headers(Candidate message, MailFrame frame) {
        var domain = shop.sender().substring(shop.sender().indexOf('@') + 1);
        var name = MailHeader.phrase(shop.name());
        return MultiMap.caseInsensitiveMultiMap()
                .add("From", name + " <" + shop.sender() + ">")
                .add("Reply-To", shop.replyTo())
                .add("Message-ID", message.messageId())
                .add("List-Unsubscribe", "<" + frame.unsubscribeUrl() + ">")
                .add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                .add("List-Id", name + " <" + message.campaign() + "." + domain + ">")
                .add("Auto-Submitted", "auto-generated");
    }

    private MailFrame frame(Dispatch dispatch, MailTemplate template, String language) {
        var message = dispatch.message();
        var words = MailText.in(language);
        var text = Optional.ofNullable(template.texts().get(language)).orElseThrow();
        var coupon = dispatch.coupon() == null
                ? null
                : new MailFrame.CouponBox(
                        dispatch.coupon().code(),
                        words.worth(dispatch.coupon()),
                        words.date(dispatch.coupon().expiresAt(), window.zone(message.zone())));
        var names = ShopText.names(text.body());
        var news = names.products() ? productLines(message, language) : List.<MailFrame.ProductLine>of();
        var values = values(message, words, coupon, news);
        var body = ShopText.fill(text.body(), values);
        var survey = dispatch.surveyUrl();
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
                permissions.preferences(message.customer(), language),
                permissions.unsubscribe(message.customer(), language),
                shop.postalAddress(),
                shop.legalFooter().orElse(null));
    }

    private Map<String, Object> values(
            Candidate message, MailText words, MailFrame.@Nullable CouponBox coupon, List<MailFrame.ProductLine> news) {
        var values = new HashMap<String, Object>();
        values.put("name", message.name() == null ? "" : message.name());
        values.put("shop", shop.name());
        values.put("fault", words.fault(message.reason(), message.subReason()));
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

    private List<MailFrame.ProductLine> productLines(Candidate message, String language) {
        var since = message.lastOrderedAt() == null ? Instant.EPOCH : message.lastOrderedAt();
        return products.newSince(since, clock.instant(), MOST_PRODUCTS).stream()
                .map(product -> line(product, language))
                .toList();
    }

    private MailFrame.ProductLine line(Product product, String language) {
        var text = product.text(language, shop.defaultLanguage());
        return new MailFrame.ProductLine(text.name(), text.text(), product.url());
    }

    private String language(Candidate message, MailTemplate template) {
        var tag = message.language() == null ? "" : message.language();
        return Stream.of(tag, Locale.forLanguageTag(tag).getLanguage())
                .filter(template.texts()::containsKey)
                .findFirst()
                .orElse(shop.defaultLanguage());
    }

    private static io.quarkus.qute.Variant variant(String type) {
        return io.quarkus.qute.Variant.forContentType(type);
    }
}
