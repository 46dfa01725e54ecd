package io.winback.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.winback.e2e.suite.Suite;
import io.winback.local.testing.TestKeys;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the segmentation service in a real browser; left as pictures in {@code target/screenshots}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesE2ET {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String MEASURES = "/ui/segmentation/measures";
    private static final String RULE = """
            {"name":"Lost regulars","rule":{"and":[{"field":"stage","is":"LOST"},{"field":"orders","atLeast":2},
              {"field":"daysSinceLastOrder","atMost":730},{"field":"consent","purpose":"OFFERS","is":"GRANTED"},
              {"not":{"field":"dealHunter","is":true}}]}}
            """;

    private final List<String> complaints = new ArrayList<>();
    private @Nullable Suite suite;
    private @Nullable Chromium chromium;
    private @Nullable BrowserContext context;
    private String list = "";

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        var program = Chromium.installed();
        assumeThat(program).as("chromium is installed").isPresent();
        chromium = new Chromium(program.get());
        suite = Suite.in(folder)
                .standingAt(Suite.NOW)
                .with("segmentation", Map.of("WINBACK_HISTORY_QUIET", "1s"))
                .start("segmentation");
        var service = suite.service("segmentation").api();
        try (var shop = new SmallShop(suite.bootstrap())) {
            shop.tell();
        }
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(service.text("GET", "/api/lifecycle/stages", ""))
                        .containsPattern("\"lost\":[1-9]"));
        service.text("PUT", "/api/segments/lost-regulars", RULE);
        service.text("POST", "/api/segments/lost-regulars/publish", "");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(service.text("GET", "/api/segments/lost-regulars", ""))
                        .contains("\"PUBLISHED\""));
        list = made(service.text("POST", "/api/candidates", """
                {"name":"Summer","budget":{"amount":"200.00","currency":"GBP"},
                 "contactCost":{"amount":"0.05","currency":"GBP"},"offerCost":{"amount":"5.00","currency":"GBP"}}
                """));
        service.text("POST", "/api/value/models", "");
        service.text("POST", "/api/value/snapshots", "");
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(service.text("GET", "/api/value/rfm", ""))
                .contains("\"CHAMPIONS\""));
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

    @Test
    void aMarketerSignsInSeesTheBaseAndChangesThePolicyAfterSeeingWhatMoves() {
        // given
        var page = visit(ColorScheme.LIGHT, 1280, "en");

        // when
        page.navigate("/ui/segmentation");
        page.getByLabel("Your key").fill(TestKeys.MARKETER);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();

        // then
        assertThat(page).hasURL(Pattern.compile(".*/ui/segmentation$"));
        assertThat(page.locator(".tile")).hasCount(4);

        // when
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Policy").setExact(true))
                .click();
        page.getByLabel("Own days").check();
        page.locator("#lapse-CUSTOM").fill("400");
        page.getByText("Show what would move").click();

        // then
        assertThat(page.locator("#moves")).containsText("would change their stage");

        // when
        page.getByText("Apply this policy").click();

        // then
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("in force");
        assertThat(page.locator("section[aria-labelledby=in-force]")).containsText("lost after 400 days");

        // when
        page.getByText("Sign out").click();

        // then
        assertThat(page).hasURL(Pattern.compile(".*/sign-in$"));
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 390", "DARK, 390"})
    void everyPageCanBeReadByEverybody(ColorScheme scheme, int width) {
        var page = signedIn(scheme, width, "en");
        for (var path : pages()) {
            page.navigate(path);
            drawn(page);
            picture(page, path, scheme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width);

            Looks.readable(page, path);
            Looks.fits(page, path);
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "et", "uk"})
    void everyPageIsThereInEachLanguage(String language) {
        for (var width : List.of(1280, 390)) {
            var page = signedIn(ColorScheme.LIGHT, width, language);
            for (var path : pages()) {
                page.navigate(path);
                drawn(page);
                picture(page, path, language + "-" + width);

                assertThat(page.locator("html")).hasAttribute("lang", language);
                Looks.fits(page, path);
            }
            leave();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void aChartIsReadWithTheArrowKeys() {
        // given
        var page = signedIn(ColorScheme.LIGHT, 1280, "en");
        page.navigate(MEASURES + "/retention");
        drawn(page);
        var said = page.locator(".said").first();

        // when
        page.locator("canvas").first().focus();
        page.keyboard().press("ArrowRight");
        var first = said.textContent();
        page.keyboard().press("End");

        // then
        assertThat(said).containsText("Textbook (E − N) / S");
        assertThat(said).not().hasText(first);

        // when
        page.keyboard().press("ArrowDown");

        // then
        assertThat(said).containsText("Strictly kept");

        // when
        page.keyboard().press("Escape");
        page.locator(".legend button").first().click();

        // then
        assertThat(said).isEmpty();
        assertThat(page.locator(".legend button").first()).hasAttribute("aria-pressed", "false");
        assertThat(complaints).isEmpty();
    }

    @Test
    void withoutScriptsTheTablesSayTheSame() {
        context = java.util.Objects.requireNonNull(chromium)
                .browser()
                .newContext(options(ColorScheme.LIGHT, 1280, "en").setJavaScriptEnabled(false));
        var page = signIn(context.newPage());
        for (var path : pages()) {
            page.navigate(path);

            assertThat(page.locator("canvas")).hasCount(0);
            page.locator("figure[data-chart]").all().forEach(figure -> {
                assertThat(figure).isHidden();
                assertThat(page.locator("#" + figure.getAttribute("data-table")))
                        .isVisible();
            });
        }
    }

    @Test
    void aMeasureIsPrintedWithoutWhatIsAroundIt() {
        // given
        var page = signedIn(ColorScheme.DARK, 1280, "en");
        page.navigate(MEASURES + "/cohorts");
        drawn(page);

        // when
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.evaluate("dispatchEvent(new Event('beforeprint'))");
        picture(page, MEASURES + "/cohorts", "print");

        // then
        assertThat(page.locator("nav.pages")).isHidden();
        assertThat(page.locator("form.filters")).isHidden();
        assertThat(page.locator("canvas").first()).isVisible();
        assertThat(page.evaluate("getComputedStyle(document.body).color")).isEqualTo("rgb(29, 34, 35)");
        assertThat(page.pdf(new Page.PdfOptions().setPath(PICTURES.resolve("cohorts.pdf"))))
                .isNotEmpty();
        assertThat(complaints).isEmpty();
    }

    private List<String> pages() {
        return List.of(
                "/ui/segmentation/sign-in",
                "/ui/segmentation",
                "/ui/segmentation/policy",
                "/ui/segmentation/policy?preset=FASHION",
                "/ui/segmentation/policy?preset=CUSTOM&repeat-CUSTOM=9&lapse-CUSTOM=3",
                "/ui/segmentation/segments",
                "/ui/segmentation/segments/lost-regulars",
                "/ui/segmentation/segments/lost-regulars?customer=" + SmallShop.customer(3),
                "/ui/segmentation/candidates",
                "/ui/segmentation/candidates/" + list,
                "/ui/segmentation/customers?id=" + SmallShop.customer(5),
                MEASURES,
                MEASURES + "/retention",
                MEASURES + "/retention?method=BALANCE&by=QUARTER&lapseDays=soon",
                MEASURES + "/cohorts?by=QUARTER",
                MEASURES + "/flows",
                MEASURES + "/comebacks",
                MEASURES + "/rfm",
                MEASURES + "/concentration",
                MEASURES + "/comparison",
                MEASURES + "/scores",
                MEASURES + "/models",
                MEASURES + "/references",
                "/ui/segmentation/nowhere");
    }

    private Page signedIn(ColorScheme scheme, int width, String language) {
        return signIn(visit(scheme, width, language));
    }

    private static Page signIn(Page page) {
        page.navigate("/ui/segmentation/sign-in");
        page.locator("#key").fill(TestKeys.MARKETER);
        page.locator("main button").click();
        assertThat(page).hasURL(Pattern.compile(".*/ui/segmentation$"));
        return page;
    }

    private Page visit(ColorScheme scheme, int width, String language) {
        context = java.util.Objects.requireNonNull(chromium).browser().newContext(options(scheme, width, language));
        var page = context.newPage();
        Looks.listen(page, complaints);
        return page;
    }

    private Browser.NewContextOptions options(ColorScheme scheme, int width, String language) {
        return Looks.options(
                Objects.requireNonNull(suite).service("segmentation").api().address(), scheme, width, language);
    }

    /** Every figure has its chart. */
    private static void drawn(Page page) {
        assertThat(page.locator("figure[data-chart] canvas"))
                .hasCount(page.locator("figure[data-chart]").count());
    }

    private static void picture(Page page, String path, String how) {
        var name = path.replaceFirst("/ui/segmentation/?", "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "list")
                .replaceAll("[^a-z0-9]+", "-");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve((name.isEmpty() ? "base" : name) + "-" + how + ".png")));
    }

    private static String made(String answer) {
        var id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(answer);
        assertThat(id.find()).as(answer).isTrue();
        return id.group(1);
    }
}
