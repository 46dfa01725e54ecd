package io.winback.campaign.mail;

import static io.winback.campaign.mail.Letters.letter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.ext.mail.MailMessage;
import io.winback.campaign.Api;
import io.winback.campaign.MailServer;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.TestShop;
import io.winback.campaign.World;
import io.winback.campaign.audience.OneClick;
import io.winback.campaign.click.ClickLinks;
import io.winback.campaign.definition.CampaignService;
import io.winback.campaign.definition.MailTemplate.Purpose;
import io.winback.campaign.offer.Coupon;
import io.winback.campaign.offer.IssuedCoupon;
import io.winback.campaign.permission.PermissionLinks;
import io.winback.campaign.product.Products;
import io.winback.campaign.quote.Quotes;
import io.winback.campaign.quote.ReleasedQuote;
import io.winback.campaign.transport.MailTransport;
import io.winback.campaign.transport.Outcome;
import io.winback.campaign.window.SendWindow;
import io.winback.platform.money.Money;
import io.winback.platform.shop.LinkTargets;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails as they are read. The pages of this test are kept in target/looks, to be looked at. */
@RealTest
class MailComposerTest {

    private static final Path LOOKS = Path.of("target/looks");
    private static final String SURVEY = "http://localhost:8080/s/token";

    @Inject
    World world;

    @Inject
    MailComposer composer;

    @Inject
    MailTransport transport;

    @Inject
    CampaignService campaigns;

    @Inject
    Products products;

    @Inject
    Quotes quotes;

    @Inject
    PermissionLinks permissions;

    @Inject
    SendWindow window;

    @Inject
    LinkTargets targets;

    @Inject
    ClickLinks clicks;

    @Inject
    BounceAddress bounces;

    private String campaign;

    @BeforeEach
    void putTheCampaignOfTheDemo() throws IOException {
        campaign = Neighbours.id("demo");
        world.put(campaign, Files.readString(Path.of("../deploy/local/src/main/resources/demo/campaign.json")));
        Files.createDirectories(LOOKS);
        for (var product :
                Map.of("saffron", "Autumn saffron", "sage", "Dried sage").entrySet()) {
            Api.marketer()
                    .body("""
                            {"texts": {
                               "en": {"name": "%1$s", "text": "Picked this autumn & dried slowly."},
                               "zh": {"name": "藏红花", "text": "今秋采摘，慢慢晾干。"},
                               "et": {"name": "Safran", "text": "Korjatud sel sügisel."},
                               "uk": {"name": "Шафран", "text": "Зібрано цієї осені."}},
                             "url": "https://shop.example/%2$s?a=1&b=2", "availableFrom": "%3$s"}
                            """.formatted(product.getValue(), product.getKey(), daysAgo(10)))
                    .put("/api/products/" + product.getKey())
                    .then()
                    .statusCode(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "et", "uk"})
    void readsWellInEveryLanguage(String language) throws IOException {
        for (var mail : new String[] {"ask", "sorry", "new", "reward", "kind"}) {
            // when
            var written = composer.compose(write(
                    letter().of(campaign, mail)
                            .named("Anna <Tamm> & Co")
                            .language(language)
                            .answered("SERVICE", "SERVICE.DELIVERY"),
                    mail.equals("sorry") || mail.equals("reward") ? percent() : null,
                    mail.equals("ask") ? SURVEY : null));
            keep(language + "-" + mail, written);

            // then the text is plain and tidy
            assertThat(written.getText())
                    .doesNotContain("&amp;", "&lt;", "&#", "{", "}", "<p", "\n\n\n", " \n")
                    .contains("Saffron & Sage", "/t/p/v1.", "/t/u/v1.")
                    .startsWith(written.getText().strip());
            // and the page is in the reader's language, with every special character escaped
            assertThat(written.getHtml())
                    .contains("<html lang=\"" + language + "\" dir=\"ltr\"", "Saffron &amp; Sage")
                    .doesNotContain("Anna <Tamm>", "{frame", "{mail:", "{{");
        }
    }

    @Test
    void putsTheCouponWhereTheTextHasItAndNowhereElse() {
        var mail = composer.compose(write(letter().of(campaign, "reward"), percent(), null));

        assertThat(mail.getText())
                .containsOnlyOnce("QK7M-2XWD-9HTR-4BNV")
                .contains("Your personal code: QK7M-2XWD-9HTR-4BNV\n15% · Valid until 31 March 2026\n\nWe will not");
        assertThat(mail.getHtml()).containsOnlyOnce("QK7M-2XWD-9HTR-4BNV");
    }

    /** Who is written to as an existing customer may object at each contact. */
    @ParameterizedTest
    @EnumSource(Purpose.class)
    void offersTheObjectionInEveryMail(Purpose purpose) {
        var key = Neighbours.id("objection");
        world.put(key, """
                {"name": "Any purpose", "segment": "lost",
                 "mails": {"any": {"purpose": "%s", "texts": {"en": {"subject": "Hello", "body": "Hello"}}}},
                 "stages": [{"key": "any", "mail": "any", "wait": "P1D"}]}
                """.formatted(purpose));

        var mail = composer.compose(write(letter().of(key, "any"), null, null));

        var link = mail.getHeaders().get("List-Unsubscribe").replaceAll("[<>]", "");
        assertThat(link).startsWith("http://localhost:8080/t/u/v1.");
        assertThat(mail.getText()).contains("\n" + link + "\n");
        assertThat(mail.getHtml()).contains("<a href=\"" + link + "\"");
    }

    @Test
    void addsTheCouponWhereTheTextDoesNotNameIt() {
        var mail = compose("{\"subject\": \"Hello\", \"body\": \"Hello\"}", letter(), percent());

        assertThat(mail.getText()).startsWith("Hello\n\nYour personal code: QK7M-2XWD-9HTR-4BNV\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 12.5% | £5     | 31 March 2026
            zh | 12.5% | £5     | 2026年3月31日
            et | 12,5% | 5      | 31.03.2026
            uk | 12,5% | 5      | 31 березня 2026 р.
            """)
    void writesNumbersMoneyAndDatesAsTheLanguageDoes(String language, String percent, String money, String date) {
        var text = MailText.in(language);

        assertThat(text.worth(coupon(new BigDecimal("12.50"), null))).isEqualTo(percent);
        assertThat(text.worth(coupon(null, Money.of("5", "GBP"))))
                .contains(money)
                .doesNotContain("00");
        assertThat(text.worth(coupon(null, Money.of("5.5", "GBP")))).containsPattern("5[.,]50");
        assertThat(text.lastDay(Instant.parse("2026-04-01T08:00:00Z"), java.time.ZoneId.of("Europe/London")))
                .isEqualTo(date);
    }

    @Test
    void takesTheMainLanguageOfAVariantAndElseTheShops() {
        assertThat(composer.compose(write(letter().of(campaign, "kind").language("et-EE"), null, null))
                        .getHtml())
                .contains("lang=\"et\"");
        assertThat(composer.compose(write(letter().of(campaign, "kind").language("fr"), null, null))
                        .getHtml())
                .contains("lang=\"en\"");
        assertThat(composer.compose(write(letter().of(campaign, "kind").language(null), null, null))
                        .getHtml())
                .contains("lang=\"en\"");
    }

    @Test
    void showsWhatIsNewOnlyWhereTheTextSpeaksOfIt() {
        var prose = "{\"subject\": \"Hello\", \"body\": \"Our products are as you remember them.\"}";
        var inline = "{\"subject\": \"Hello\", \"body\": \"{{#products}}- {{name}}: {{url}}\\n{{/products}}\"}";

        assertThat(compose(prose, letter(), null).getText()).doesNotContain("Autumn saffron");
        assertThat(compose(inline, letter(), null).getText())
                .containsPattern("- Autumn saffron:\\s+http://localhost:8080/t/c/v1\\.[^\\s]+\n")
                .containsOnlyOnce("Autumn saffron");
    }

    @Test
    void listsWhatIsNewUnderTheTextThatSpeaksOfIt() {
        var mail = composer.compose(write(letter().of(campaign, "new"), null, null));

        assertThat(mail.getText())
                .containsPattern("(?m)^\\* Autumn saffron: Picked this autumn & dried slowly\\.\n"
                        + "  http://localhost:8080/t/c/v1\\.[^\\s]+\n\n");
        assertThat(mail.getHtml())
                .containsPattern(
                        "<a class=\"accent\" href=\"http://localhost:8080/t/c/v1\\.[^\"]+\"[^>]*>Autumn saffron</a>");
    }

    @Test
    void showsNothingThatTheReaderKnewWhenTheyBoughtLast() {
        var since = letter().of(campaign, "new").orderedAt(daysAgo(5));

        assertThat(composer.compose(write(since, null, null)).getText()).doesNotContain("Autumn saffron");
    }

    @Test
    void neverRunsWhatAShopOrACustomerWrote() throws IOException {
        var nasty =
                "{\"subject\": \"{cdi:shop} {{name}}\", \"body\": \"${x} {#if true}<script>alert(1)</script> {{name}}\"}";

        var mail = compose(nasty, letter().named("{mail:code} <img src=x onerror=alert(1)> {{shop}}"), null);

        keep("nasty", mail);
        assertThat(mail.getSubject()).isEqualTo("{cdi:shop} {mail:code} <img src=x onerror=alert(1)> {{shop}}");
        assertThat(mail.getText()).contains("${x} {#if true}<script>alert(1)</script> {mail:code} <img");
        assertThat(mail.getHtml()).doesNotContain("<script", "<img").contains("&lt;script&gt;", "{mail:code}");
    }

    @Test
    void carriesTheHeadersOfABulkMail() throws Exception {
        // when
        var address = Neighbours.address(Neighbours.id("anna"));
        var sent = transport.send(
                composer.compose(write(letter().of(campaign, "ask").email(address), null, SURVEY)));

        // then
        assertThat(sent).isEqualTo(Outcome.sent());
        var mail = MailServer.received(address).get(0);
        assertThat(mail.getHeader("Message-ID")).containsExactly("<deterministic@shop.example>");
        assertThat(mail.getHeader("From")).containsExactly("Saffron & Sage <hello@shop.example>");
        assertThat(mail.getHeader("Reply-To")).containsExactly("care@shop.example");
        assertThat(mail.getHeader("List-Unsubscribe")[0]).matches("<http://localhost:8080/t/u/v1\\..*>");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("List-Id")).containsExactly("Saffron & Sage <" + campaign + ".shop.example>");
        assertThat(mail.getHeader("Feedback-ID")).containsExactly(campaign + ":ask:shop.example:shop-example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Cc")).isNull();
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sage, Saffron: & \"Sons\"", "Шафран", "藏红花", "Evil\r\nBcc: evil@x.example", "a@b <c@d>"})
    void isAddressedRightWhateverTheShopIsCalled(String name) throws Exception {
        // given
        var address = Neighbours.address(Neighbours.id("anna"));

        // when
        var sent = transport.send(composerOf(TestShop.named(name))
                .compose(write(letter().of(campaign, "kind").email(address), null, null)));

        // then
        assertThat(sent).isEqualTo(Outcome.sent());
        var mail = MailServer.received(address).get(0);
        var from = (jakarta.mail.internet.InternetAddress) mail.getFrom()[0];
        assertThat(from.getAddress()).isEqualTo("hello@shop.example");
        assertThat(from.getPersonal()).isEqualTo(name.replace("\r\n", " "));
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(headers(address)).matches("\\p{ASCII}*");
    }

    @Test
    void letsNoNameBeginAHeader() throws Exception {
        // given
        var address = Neighbours.address(Neighbours.id("anna"));
        var mail = compose(
                "{\"subject\": \"Hello {{name}}\", \"body\": \"Hello\"}",
                letter().named("Anna\r\nBcc: evil\u2028X-Evil: yes").email(address),
                null);

        // when
        transport.send(mail);

        // then
        var received = MailServer.received(address).get(0);
        assertThat(received.getHeader("Bcc")).isNull();
        assertThat(received.getHeader("X-Evil")).isNull();
        assertThat(received.getSubject()).isEqualTo("Hello Anna Bcc: evil X-Evil: yes");
    }

    @Test
    void showsWhatOthersSayWhatWasMendedAndLinksToTheShop() throws IOException {
        // given
        var text = """
                {"subject": "Hello", "body": "Hello {{name}},\\n\\n{{#mended}}{{mended}}{{/mended}}\\n\\n{{proof}}\\n\\nSee https://shop.example/autumn.",
                 "mended": {"SERVICE": "We hired two more.", "SERVICE.DELIVERY": "A new courier delivers since March."},
                 "proof": {"quote": "The <best> saffron", "author": "Maria K.", "source": "https://reviews.shop.example/1"}}
                """;

        // when
        var mail =
                compose(text, letter().answered("SERVICE", "SERVICE.DELIVERY").named("evil.example"), null);

        // then
        keep("proof", mail);
        assertThat(mail.getText())
                .startsWith("Hello,\n\nA new courier delivers since March.\n\n“The <best> saffron”\n— Maria K.\n")
                .containsPattern("See\\s+http://localhost:8080/t/c/v1\\.[^\\s]+[^.]\\.\n");
        assertThat(mail.getHtml())
                .contains(
                        "“The &lt;best&gt; saffron”",
                        ">shop.example/autumn</a>.",
                        "aria-hidden=\"true\"><a href=\"http://localhost:8080/t/c/v1.")
                .doesNotContain("evil.example", "href=\"https://shop.example");
    }

    /** Whatever is written anywhere: the mail has the headers it always has, each once. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nBcc: evil@x.example",
                "a\nX-Evil: 1",
                "a\rX-Evil: 1",
                "a\r\n\r\n<script>",
                "a\u2028Bcc: b",
                "a\u0085Bcc: b",
                "a\u0000b",
                "=?UTF-8?Q?=0D=0ABcc:_evil?=",
                "\u202eevil",
                "%0d%0aBcc: b",
                "a\t\r\n Bcc: b",
                "😀\r\n.\r\nMAIL FROM:<x@y.example>"
            })
    void hasExactlyItsHeaders(String nasty) throws Exception {
        // given
        var address = Neighbours.address(Neighbours.id("guarded"));
        var key = Neighbours.id("guarded");
        world.put(key, """
                {"name": "Guarded", "segment": "lost", "offers": {"gift": {"kind": "GIFT", "gift": {"en": "tea"}, "cost": {"amount": "3.00", "currency": "GBP"}}},
                 "mails": {"only": {"purpose": "OFFERS", "texts": {"en": {"subject": "Hi {{name}}", "body": "Hi {{name}}"}}}},
                 "stages": [{"key": "ask", "mail": "only", "offer": "gift"}]}
                """);

        // when
        var sent = transport.send(composerOf(TestShop.named("Shop " + nasty))
                .compose(write(letter().of(key, "only").named(nasty).email(address), percent(), null)));

        // then
        assertThat(sent).isEqualTo(Outcome.sent());
        assertThat(MailServer.received(address)).hasSize(1);
        assertThat(headers(address).split("\r\n(?![ \t])"))
                .extracting(header -> header.substring(0, header.indexOf(':')))
                .containsExactlyInAnyOrder(
                        "From",
                        "Reply-To",
                        "To",
                        "Subject",
                        "Date",
                        "Message-ID",
                        "MIME-Version",
                        "Content-Type",
                        "List-Unsubscribe",
                        "List-Unsubscribe-Post",
                        "List-Id",
                        "Feedback-ID",
                        "Auto-Submitted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@post.example, bert@post.example",
                "анна@post.example",
                "anna",
                "anna@post.example\r\nRCPT TO:<x@y>"
            })
    void goesToOneMailboxOrNowhere(String address) {
        var letter = write(letter().of(campaign, "kind").email(address), null, null);

        assertThatThrownBy(() -> composer.compose(letter))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("anna");
    }

    /** One click leads to the page with the answer marked, past the counting of clicks. */
    @Test
    void bringsTheAnswersOfASurveyAlong() throws IOException {
        // given
        var why = new OneClick(
                "reason",
                "SINGLE",
                Map.of("en", "What was the main reason?"),
                null,
                null,
                List.of(
                        new OneClick.Choice("SERVICE", Map.of("en", "The <service> let me down")),
                        new OneClick.Choice("QUALITY.FAULT", Map.of("en", "A product was faulty"))),
                "en");
        var nps = new OneClick(
                "recommend",
                "NPS",
                Map.of("en", "How likely are you to recommend us?"),
                Map.of("en", "not at all"),
                Map.of("en", "very likely"),
                IntStream.rangeClosed(0, 10)
                        .mapToObj(number -> new OneClick.Choice(Integer.toString(number), null))
                        .toList(),
                "en");

        // when
        var single = asking(why, "Hello\\n\\n{{choices}}\\n\\nThank you");
        var numbers = asking(nps, "Hello");

        // then
        keep("choices", single);
        keep("choices-nps", numbers);
        assertThat(single.getHtml())
                .containsSubsequence(
                        "What was the main reason?",
                        "href=\"" + SURVEY + "?reason=SERVICE\"",
                        "The &lt;service&gt; let me down",
                        "href=\"" + SURVEY + "?reason=QUALITY.FAULT\"",
                        "Thank you",
                        "href=\"" + SURVEY + "\"");
        assertThat(single.getText())
                .containsSubsequence(
                        "What was the main reason?",
                        "* The <service> let me down\n  " + SURVEY + "?reason=SERVICE\n",
                        "Thank you");
        assertThat(numbers.getHtml())
                .containsSubsequence("recommend=0\"", "recommend=10\"", "0: not at all · 10: very likely");
        assertThat(numbers.getHtml().split("\\?recommend=", -1)).hasSize(12);
        assertThat(numbers.getText()).contains("* 10\n  " + SURVEY + "?recommend=10\n");
    }

    private MailMessage asking(OneClick question, String body) {
        var key = Neighbours.id("text");
        world.put(key, """
                {"name": "One", "segment": "lost",
                 "mails": {"only": {"purpose": "SURVEY", "texts": {"en": {"subject": "Why?", "body": "%s"}}}},
                 "stages": [{"key": "ask", "mail": "only", "survey": "churn-reason"}]}
                """.formatted(body));
        return composer.compose(
                letter().of(key, "only").asking(SURVEY, question).build());
    }

    /** Thousands of mails in a second cannot each ask what others said. */
    @Test
    void quotesTheWordsItTakesAlongAndLooksForNoOthers() {
        // given
        var key = Neighbours.id("text");
        world.put(key, """
                {"name": "One", "segment": "lost",
                 "mails": {"only": {"purpose": "NEWS", "texts": {"en": {"subject": "News", "body": "Hello\\n\\n{{proof}}",
                   "proof": {"quotes": true}}}}},
                 "stages": [{"key": "ask", "mail": "only"}]}
                """);
        var asksNobody = composerOf(TestShop.named("Shop"), null);

        // when
        var quoting = asksNobody.compose(letter().of(key, "only")
                .quoting(new ReleasedQuote("bert", "They sent it the next day.", "Mari"))
                .build());
        var without = asksNobody.compose(letter().of(key, "only").quoting().build());

        // then
        assertThat(quoting.getText()).contains("They sent it the next day.", "— Mari");
        assertThat(without.getText()).doesNotContain("“");
    }

    @Test
    void comesBackToAnAddressOfItsOwn() {
        assertThat(compose("{\"subject\": \"Hello\", \"body\": \"Hello\"}", letter(), null)
                        .getBounceAddress())
                .isEqualTo("hello@shop.example");
    }

    /** The contrast of text is 4.5 to 1 at least, whatever colour the shop has. */
    @ParameterizedTest
    @ValueSource(strings = {"#ffffff", "#000000", "#ffd400", "#1f5f5b", "#808080", "#ff0000", "#242427"})
    void canBeReadInEveryColour(String colour) {
        var look = MailLook.of(colour);

        assertThat(contrast(look.accent(), "#ffffff")).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(look.edge(), "#ffffff")).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(look.buttonText(), look.button())).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(look.darkAccent(), "#242427")).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(look.darkButtonText(), look.darkAccent())).isGreaterThanOrEqualTo(4.5);
    }

    private static double contrast(String one, String other) {
        var first = luminance(Integer.parseInt(one.substring(1), 16)) + 0.05;
        var second = luminance(Integer.parseInt(other.substring(1), 16)) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private String daysAgo(int days) {
        return world.now().minus(Duration.ofDays(days)).toString();
    }

    private static String headers(String address) {
        var raw = new String(MailServer.raw(address).get(0), StandardCharsets.ISO_8859_1);
        return raw.substring(0, raw.indexOf("\r\n\r\n"));
    }

    private MailMessage compose(String text, Letters message, Coupon coupon) {
        var key = Neighbours.id("text");
        world.put(key, """
                {"name": "One", "segment": "lost", "offers": {"gift": {"kind": "FREE_DELIVERY", "cost": {"amount": "3.00", "currency": "GBP"}}},
                 "mails": {"only": {"purpose": "OFFERS", "texts": {"en": %s}}},
                 "stages": [{"key": "ask", "mail": "only", "offer": "gift"}]}
                """.formatted(text));
        return composer.compose(write(message.of(key, "only"), coupon, null));
    }

    private MailComposer composerOf(ShopProfile shop) {
        return composerOf(shop, quotes);
    }

    private MailComposer composerOf(ShopProfile shop, Quotes quotes) {
        var content = new MailContent(products, quotes, targets, window, shop, java.time.Clock.systemUTC());
        return new MailComposer(campaigns, content, permissions, clicks, bounces, shop);
    }

    private static Letter write(Letters message, Coupon coupon, String surveyUrl) {
        return message.with(coupon).asking(surveyUrl).build();
    }

    private static Coupon percent() {
        return coupon(new BigDecimal("15.00"), null);
    }

    private static Coupon coupon(BigDecimal percent, Money amount) {
        return IssuedCoupon.of(percent == null ? "AMOUNT" : "PERCENT", percent, amount, null);
    }

    private static void keep(String name, MailMessage mail) throws IOException {
        Files.writeString(LOOKS.resolve("mail-" + name + ".html"), mail.getHtml());
        Files.writeString(LOOKS.resolve("mail-" + name + ".txt"), mail.getSubject() + "\n=====\n" + mail.getText());
    }
}
