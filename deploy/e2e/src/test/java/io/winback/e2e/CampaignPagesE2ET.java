package io.winback.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import io.winback.e2e.sending.Audience;
import io.winback.e2e.suite.ReaderLinks;
import io.winback.e2e.suite.Suite;
import io.winback.local.testing.PageChecks;
import io.winback.local.testing.TestKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The mails of the demo, the pages their links lead to, and the pages that show them beforehand, in a real browser; left as pictures in
 * {@code target/screenshots}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CampaignPagesE2ET {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Path DEMO =
            Path.of(System.getProperty("winback.root", "../.."), "deploy/local/src/main/resources/demo/campaign.json");
    private static final String MAILS = "/ui/campaign/mails/come-back";
    private static final String CAMPAIGN = "/ui/campaign/campaigns/come-back";
    private static final Map<String, String> OFFERS = new TreeMap<>(Map.of(
            "offers", "/ui/campaign/offers",
            "pools", "/ui/campaign/pools",
            "pool", "/ui/campaign/pools/spring",
            "public-offers", "/ui/campaign/public-offers"));
    private static final Map<String, String> REHEARSALS = new TreeMap<>(Map.of(
            "rehearsal", CAMPAIGN + "/rehearsal",
            "rehearsal-customer", CAMPAIGN + "/rehearsal/customer"));
    private static final Map<String, String> PAGES = new TreeMap<>(Map.of(
            "campaign",
            CAMPAIGN,
            "campaign-running",
            "/ui/campaign/campaigns/second",
            "launch",
            CAMPAIGN + "/launch",
            "cancel",
            "/ui/campaign/campaigns/second/cancel",
            "copy",
            CAMPAIGN + "/copy",
            "versions",
            CAMPAIGN + "/versions",
            "templates",
            "/ui/campaign/templates",
            "template",
            "/ui/campaign/templates/win-back",
            "customers",
            "/ui/campaign/customers",
            "customer",
            "/ui/campaign/customers/reader-light-1280-en"));
    private static final Map<String, String> FIGURES = Map.of("report", "/ui/campaign/campaigns/second/report");
    private static final List<String> STAGES = List.of("ask", "sorry", "new", "reward", "kind");
    private static final String PRODUCT = """
            {"texts": {"en": {"name": "Autumn saffron", "text": "Picked by hand this October."},
              "zh": {"name": "秋季藏红花", "text": "今年十月手工采摘。"},
              "et": {"name": "Sügisene safran", "text": "Käsitsi korjatud tänavu oktoobris."},
              "uk": {"name": "Осінній шафран", "text": "Зібрано вручну цього жовтня."}},
             "url": "https://shop.example/saffron", "price": {"amount": "9.50", "currency": "GBP"},
             "availableFrom": "2026-06-20T10:00:00Z"}
            """;

    private final List<String> complaints = new ArrayList<>();
    private @Nullable Suite suite;
    private @Nullable Chromium chromium;
    private @Nullable BrowserContext context;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        var program = Chromium.installed();
        assumeThat(program).as("chromium is installed").isPresent();
        chromium = new Chromium(program.get());
        suite = Suite.in(folder).standingAt(Suite.NOW).start("campaign");
        var started = suite.service("campaign").api();
        try (var audience = new Audience(suite.bootstrap())) {
            for (var scheme : ColorScheme.values()) {
                for (var language : List.of("en", "zh", "et", "uk")) {
                    audience.known("reader-" + how(scheme, 1280, language), "Europe/London", "LOST");
                    audience.known("reader-" + how(scheme, 390, language), "Europe/London", "LOST");
                }
            }
            audience.told();
        }
        assertThat(started.text("PUT", "/api/products/saffron", PRODUCT)).contains("Autumn saffron");
        assertThat(started.text("PUT", "/api/campaigns/come-back", Files.readString(DEMO)))
                .contains("DRAFT");
        started.text("PUT", "/api/offers/pools/spring", "{\"name\": \"Spring codes\"}");
        started.text(
                "PUT",
                "/api/offers/public/mondays",
                "{\"name\": \"Mondays\", \"kind\": \"PERCENT\", \"percent\": 2, \"from\": \"2026-01-01T00:00:00Z\"}");
        started.text("PUT", "/api/campaigns/second", "{\"name\": \"Second order\", \"template\": \"second-order\"}");
        assertThat(started.text("POST", "/api/campaigns/second/launch", "")).contains("LAUNCHING");
    }

    @AfterAll
    void stop() throws Exception {
        if (suite != null) {
            suite.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void leave() {
        if (context != null) {
            context.close();
        }
    }

    @ParameterizedTest(name = "{0} at {1} in {2}")
    @CsvSource({
        "LIGHT, 1280, en", "DARK, 1280, en", "LIGHT, 390, en", "DARK, 390, en",
        "LIGHT, 1280, uk", "DARK, 1280, zh", "LIGHT, 390, et", "DARK, 390, uk"
    })
    void marketersCanReadThePagesAndReadersTheirMails(ColorScheme scheme, int width, String language) {
        var page = visit(scheme, width, language);
        var how = how(scheme, width, language);
        page.navigate("/ui/campaign/sign-in");
        good(page, "sign-in", how, language);
        page.locator("#key").fill(TestKeys.MARKETER);
        page.locator("main button").click();
        assertThat(page).hasURL(Pattern.compile(".*/ui/campaign$"));
        good(page, "campaigns", how, language);
        for (var pages : List.of(PAGES, OFFERS, FIGURES, REHEARSALS)) {
            for (var each : pages.entrySet()) {
                page.navigate(each.getValue());
                good(page, each.getKey(), how, language);
            }
        }
        page.navigate(MAILS);
        // a frame that is shown is asked for once it comes near; how near is the browser's choice
        for (var frame : page.locator("iframe:visible").all()) {
            frame.scrollIntoViewIfNeeded();
            assertThat(frame.contentFrame().locator("body")).not().isEmpty();
        }
        page.waitForLoadState(LoadState.NETWORKIDLE);
        good(page, "mails", how, language);
        page.navigate(MAILS + "?customer=nobody");
        good(page, "mails-of-nobody", how, language);
        page.navigate("/ui/campaign/nowhere");
        good(page, "campaign-nowhere", how, language);
        for (var stage : STAGES) {
            var path = "/ui/campaign/framed/come-back/" + stage + "?language=" + language;
            var mail = page.request().get(path).text();
            // alone, as a mail client shows it: where it came from it may run nothing, not even axe
            page.navigate("about:blank");
            page.setContent(mail);
            seen(page, "mail-" + stage, how, language);
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest(name = "{0} at {1} in {2}")
    @CsvSource({
        "LIGHT, 1280, en", "DARK, 1280, en", "LIGHT, 390, en", "DARK, 390, en",
        "LIGHT, 1280, uk", "DARK, 1280, zh", "LIGHT, 390, et", "DARK, 390, uk"
    })
    void readersCanReadWhatTheLinksLeadTo(ColorScheme scheme, int width, String language) {
        var page = visit(scheme, width, language);
        var how = how(scheme, width, language);
        var reader = "reader-" + how;
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            page.navigate(ReaderLinks.preferences(reader, language) + "?lang=" + language);
            return page.locator("#p-OFFERS").isChecked();
        });
        good(page, "preferences", how, language);
        page.locator("label[for=p-OFFERS]").click();
        page.locator("label[for=l-" + language + "]").click();
        page.locator("button[value=save]").click();
        assertThat(page.getByRole(AriaRole.STATUS)).isVisible();
        good(page, "preferences-saved", how, language);
        page.locator("button[value=stop]").click();
        good(page, "preferences-stopped", how, language);
        page.locator("button[value=undo]").click();
        good(page, "preferences-undone", how, language);
        page.navigate(ReaderLinks.unsubscribe(reader, language) + "?lang=" + language);
        good(page, "unsubscribe", how, language);
        page.locator("main form button").click();
        good(page, "unsubscribed", how, language);
        for (var what : List.of("preferences", "unsubscribe", "survey")) {
            page.navigate("/t/test/" + what + "?lang=" + language);
            good(page, "test-" + what, how, language);
        }
        page.navigate("/t/p/v1.cut.off");
        good(page, "wrong-link", how, language);
        assertThat(complaints).isEmpty();
    }

    /** A page of ours keeps every rule of pages. */
    private static void good(Page page, String name, String how, String language) {
        // before axe leaves its own marks in the page
        var site = page.url().contains("/ui/");
        var shown = Jsoup.parse(page.content());
        // what draws the charts styles what it draws on
        shown.select("canvas").remove();
        assertThat(PageChecks.faults(shown, language))
                .as(name)
                // what proves who sent a form of a reader is the link itself
                .filteredOn(fault -> site || !fault.startsWith("no token"))
                .isEmpty();
        seen(page, name, how, language);
    }

    private static void seen(Page page, String name, String how, String language) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve("campaign-" + name + "-" + how + ".png")));
        assertThat(page.locator("html")).hasAttribute("lang", language);
        Looks.readable(page, name);
        Looks.fits(page, name);
    }

    private Page visit(ColorScheme scheme, int width, String language) {
        context = Objects.requireNonNull(chromium)
                .browser()
                .newContext(Looks.options(
                        Objects.requireNonNull(suite).service("campaign").api().address(), scheme, width, language));
        var page = context.newPage();
        Looks.listen(page, complaints);
        return page;
    }

    private static String how(ColorScheme scheme, int width, String language) {
        return scheme.name().toLowerCase(Locale.ROOT) + "-" + width + "-" + language;
    }
}
