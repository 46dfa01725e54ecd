package io.winback.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import io.winback.e2e.suite.Api;
import io.winback.e2e.suite.ReaderLinks;
import io.winback.e2e.suite.Suite;
import io.winback.local.testing.PageChecks;
import io.winback.local.testing.TestKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
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

/**
 * What customers see behind the link of a survey, and what marketers see of it, in a real browser; left as pictures in
 * {@code target/screenshots}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurveyPagesE2ET {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Path EVERY_KIND = Path.of(
            System.getProperty("winback.root", "../.."),
            "survey-service/src/test/resources/questionnaires/every-kind.json");
    private static final Instant LATER = Suite.NOW.plus(Duration.ofDays(30));
    private static final String WHY = "churn-reason";
    /** Fingers need this much, in CSS pixels. */
    private static final double TARGET = 44;

    private static final Map<String, String> SITE = new TreeMap<>(Map.of(
            "surveys", "/ui/survey",
            "survey", "/ui/survey/surveys/churn-reason",
            "survey-closing", "/ui/survey/surveys/churn-reason/close",
            "preview", "/ui/survey/surveys/churn-reason/preview",
            "preview-of-all-kinds", "/ui/survey/surveys/every-kind/preview?language=ar",
            "inbox", "/ui/survey/inbox",
            "contacts", "/ui/survey/contacts",
            "improvements", "/ui/survey/improvements"));
    private static final Map<String, String> FIGURES = new TreeMap<>(Map.of(
            "results", "/ui/survey/surveys/churn-reason/results",
            "reasons", "/ui/survey/surveys/churn-reason/results/reasons",
            "comparison", "/ui/survey/surveys/churn-reason/results/comparison"));

    private final List<String> complaints = new ArrayList<>();
    private @Nullable Suite suite;
    private @Nullable Chromium chromium;
    private @Nullable BrowserContext context;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        var program = Chromium.installed();
        assumeThat(program).as("chromium is installed").isPresent();
        chromium = new Chromium(program.get());
        suite = Suite.in(folder)
                .standingAt(Suite.NOW)
                .with("survey", Map.of("WINBACK_PUBLIC_RATE_PER_LINK", "1000000"))
                .start("survey");
        publish("every-kind", Files.readString(EVERY_KIND));
    }

    private void publish(String key, String questionnaire) throws IOException {
        var definition = (ObjectNode) new ObjectMapper().readTree(questionnaire);
        definition.remove(List.of("key", "version"));
        var running = api();
        assertThat(running.text("PUT", "/api/surveys/" + key, definition.toString()))
                .contains("\"key\":\"" + key);
        assertThat(running.text("POST", "/api/surveys/" + key + "/publish", "")).contains("OPEN");
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
        "LIGHT, 1280, en",
        "DARK, 1280, en",
        "LIGHT, 320, en",
        "DARK, 390, en",
        "LIGHT, 390, uk",
        "DARK, 1280, zh",
        "LIGHT, 320, et",
        "DARK, 320, uk",
        "LIGHT, 390, zh"
    })
    void customersCanReadWhatTheLinkLeadsTo(ColorScheme scheme, int width, String language) {
        var page = visit(scheme, width, language);
        var how = how(scheme, width, language);
        var link = ReaderLinks.survey(WHY, "reader-" + how, language, LATER);
        page.navigate(link);
        good(page, "form", how, language);
        page.navigate(link + "?reason=SERVICE");
        good(page, "marked", how, language);
        // the browser itself would insist on an answer
        page.navigate(link);
        page.evaluate("document.querySelector('form').noValidate = true");
        page.locator("button[type=submit]").click();
        assertThat(page.locator(".summary")).isVisible();
        good(page, "faulty", how, language);
        page.locator(".summary a").click();
        assertThat(page.locator("input[name=reason]").first()).isFocused();
        choose(page, "reason", "QUALITY");
        choose(page, "contact", "PHONE");
        page.locator("button[type=submit]").click();
        good(page, "thanks", how, language);
        page.locator("main a.go").click();
        assertThat(page.locator("input[value=QUALITY]")).isChecked();
        good(page, "answered", how, language);
        page.navigate(ReaderLinks.survey(WHY, "late-" + how, language, Suite.NOW));
        good(page, "expired", how, language);
        page.navigate("/s/v1.cut.off");
        good(page, "wrong", how, language);
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest(name = "{0} in {1}, {2} at {3}")
    @CsvSource({
        "every-kind, en, LIGHT, 320", "every-kind, ar, LIGHT, 390", "every-kind, ar, DARK, 1280",
                "every-kind, uk, LIGHT, 1280",
        "active-panel, en, LIGHT, 320", "active-panel, zh, DARK, 390", "active-panel, et, LIGHT, 1280",
                "active-panel, uk, LIGHT, 320"
    })
    void questionsOfAllKindsCanBeRead(String survey, String language, ColorScheme scheme, int width) {
        // given
        var page = visit(scheme, width, language);
        var how = how(scheme, width, language);
        var link = ReaderLinks.survey(survey, "reader-" + how, language, LATER);

        // when
        page.navigate(link);
        good(page, survey, how, language);
        page.navigate(link + "?recommend=4");
        choose(page, "quote", "YES");
        page.locator("[type=checkbox]:visible + label").all().forEach(Locator::click);

        // then
        assertThat(page.locator("input[value='4']").first()).isChecked();
        assertThat(page.locator("input:not([type]):visible").last()).isVisible();
        good(page, survey + "-open", how, language);
        page.evaluate("document.querySelector('form').noValidate = true");
        page.locator("button[type=submit]").click();
        good(page, survey + "-sent", how, language);
        assertThat(complaints).isEmpty();
    }

    @Test
    void aNumberIsChosenWithTheArrowKeys() {
        // given
        context = browser().newContext(options(ColorScheme.LIGHT, 320, "en").setJavaScriptEnabled(false));
        var page = context.newPage();
        page.navigate(ReaderLinks.survey("every-kind", "arrows", "en", LATER));
        var why = page.locator("textarea[name='recommend.low']");

        // when
        tabTo(page, page.locator("input[name=recommend]").first());
        page.keyboard().press("Space");

        // then
        assertThat(why).isVisible();

        // when
        for (var number = 0; number < 7; number++) {
            page.keyboard().press("ArrowRight");
        }

        // then
        assertThat(page.locator("input[name=recommend][value='7']")).isChecked();
        assertThat(why).isHidden();
    }

    @ParameterizedTest(name = "at {0}")
    @ValueSource(ints = {320, 1280})
    void aCustomerNeedsNeitherScriptsNorAMouse(int width) throws IOException {
        // given
        context = browser().newContext(options(ColorScheme.LIGHT, width, "en").setJavaScriptEnabled(false));
        var page = context.newPage();
        page.navigate(ReaderLinks.survey(WHY, "keys-" + width, "en", LATER));
        var late = page.locator("input[value='SERVICE.DELIVERY']");
        assertThat(late).isHidden();

        // when the first question is answered
        tabTo(page, page.locator("input[name=reason]").first());
        page.keyboard().press("Space");

        // then what depends on it is there, and comes next
        assertThat(late).isVisible();
        page.keyboard().press("Tab");
        assertThat(late).isFocused();
        page.keyboard().press("Space");
        tabTo(page, page.locator("textarea"));
        page.keyboard().type("Two weeks");
        tabTo(page, page.locator("input[name=contact]").first());
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("input[value=MAIL]")).isChecked();
        picture(page, "keys", width + "");
        tabTo(page, page.locator("button[type=submit]"));
        page.keyboard().press("Enter");

        // then
        assertThat(page).hasURL(Pattern.compile(".*/thanks.*"));
        assertThat(page.locator("main")).containsText("get back to you by e-mail");
        assertThat(call("/api/answers?survey=" + WHY))
                .contains("\"customerId\":\"keys-" + width + "\"", "SERVICE.DELIVERY", "Two weeks");
    }

    @Test
    void aChoiceOfAnotherReasonHidesWhatDependedOnTheFirst() {
        context = browser().newContext(options(ColorScheme.LIGHT, 390, "en").setJavaScriptEnabled(false));
        var page = context.newPage();
        page.navigate(ReaderLinks.survey(WHY, "undecided", "en", LATER) + "?reason=SERVICE");
        assertThat(page.locator("input[value='SERVICE.DELIVERY']")).isVisible();

        choose(page, "reason", "QUALITY");

        assertThat(page.locator("input[value='SERVICE.DELIVERY']")).isHidden();
        assertThat(page.locator("input[value='QUALITY.FAULT']")).isVisible();
    }

    @Test
    void fingersFindEveryTarget() {
        var page = visit(ColorScheme.LIGHT, 320, "en");
        page.navigate(ReaderLinks.survey(WHY, "fingers", "en", LATER) + "?reason=SERVICE");
        targetsAreLarge(page);
        page.navigate(ReaderLinks.survey("every-kind", "fingers", "en", LATER) + "?recommend=3&value=PEOPLE");
        choose(page, "people", "PHONE");
        targetsAreLarge(page);
    }

    private static void targetsAreLarge(Page page) {
        for (var target : page.locator("form label:visible, form button, nav a").all()) {
            if (!isTrap(target) && !isHeading(target)) {
                var box = Objects.requireNonNull(target.boundingBox());
                assertThat(Math.min(box.width, box.height))
                        .as(target.textContent())
                        .isGreaterThanOrEqualTo(TARGET);
            }
        }
    }

    @Test
    void aPageIsOneRequest() {
        var page = visit(ColorScheme.LIGHT, 390, "en");
        var requests = new ArrayList<String>();
        page.onRequest(request -> requests.add(request.url()));

        page.navigate(ReaderLinks.survey(WHY, "frugal", "en", LATER));
        page.waitForLoadState(LoadState.NETWORKIDLE);

        assertThat(requests).filteredOn(url -> !url.startsWith("data:")).hasSize(1);
    }

    @Test
    void aScannerThatFetchesEverythingInEveryWayStoresNothing() throws IOException {
        // given a browser that runs scripts, reads ahead and clicks nothing
        var page = visit(ColorScheme.LIGHT, 1280, "en");
        var link = ReaderLinks.survey(WHY, "scanned", "en", LATER);
        var reasons = List.of("SERVICE", "QUALITY", "COMPETITOR", "FORGOT", "MOVED", "CIRCUMSTANCES", "OTHER");

        // when
        for (var reason : reasons) {
            var marked = link + "?reason=" + reason;
            Response shown = Objects.requireNonNull(page.navigate(marked));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(shown.status()).isEqualTo(200);
            for (var found : page.locator("a[href]").all()) {
                fetched(page, found.evaluate("link => link.href").toString());
            }
            fetched(page, marked);
            fetched(page, link + "/thanks");
        }

        // then
        assertThat(call("/api/answers?survey=" + WHY)).doesNotContain("\"customerId\":\"scanned\"");
        page.navigate(link);
        assertThat(page.locator("input:checked")).hasCount(0);
        assertThat(page.locator("button[type=submit]")).hasText("Send my answer");
    }

    @ParameterizedTest(name = "{0} at {1} in {2}")
    @CsvSource({"LIGHT, 1280, en", "DARK, 390, en", "LIGHT, 390, uk", "DARK, 1280, zh", "LIGHT, 1280, et"})
    void marketersCanReadThePages(ColorScheme scheme, int width, String language) {
        var page = visit(scheme, width, language);
        var how = how(scheme, width, language);
        page.navigate("/ui/survey/sign-in");
        good(page, "sign-in", how, language);
        page.locator("#key").fill(TestKeys.MARKETER);
        page.locator("main button").click();
        assertThat(page).hasURL(Pattern.compile(".*/ui/survey$"));
        Stream.of(SITE, FIGURES).flatMap(pages -> pages.entrySet().stream()).forEach(shown -> {
            assertThat(Objects.requireNonNull(page.navigate(shown.getValue())).status())
                    .as(shown.getKey())
                    .isEqualTo(200);
            good(page, shown.getKey(), how, language);
        });
        page.navigate("/ui/survey/nowhere");
        good(page, "nowhere", how, language);
        assertThat(complaints).isEmpty();
    }

    private static void fetched(Page page, String url) {
        for (var method : List.of("GET", "HEAD", "OPTIONS")) {
            for (var purpose : List.of("", "prefetch", "prefetch;prerender")) {
                var how = RequestOptions.create().setMethod(method);
                page.request().fetch(url, purpose.isEmpty() ? how : how.setHeader("Sec-Purpose", purpose));
            }
        }
    }

    private static boolean isTrap(Locator target) {
        return (boolean) target.evaluate("label => label.closest('.trap') !== null");
    }

    /** The label of a text is no target: the text is. */
    private static boolean isHeading(Locator target) {
        return (boolean) target.evaluate(
                "label => !!document.getElementById(label.htmlFor)?.matches('textarea, input:not([type])')");
    }

    private static void choose(Page page, String question, String code) {
        page.locator("label[for="
                        + page.locator("input[name='" + question + "'][value='" + code + "']")
                                .getAttribute("id") + "]")
                .click();
    }

    /** As somebody does who has no mouse. */
    private static void tabTo(Page page, Locator wanted) {
        for (var presses = 0; presses < 40; presses++) {
            page.keyboard().press("Tab");
            if ((boolean) wanted.evaluate("element => element === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not get to " + wanted);
    }

    /** A page of ours keeps every rule of pages. */
    private static void good(Page page, String name, String how, String language) {
        var site = page.url().contains("/ui/");
        var shown = Jsoup.parse(page.content());
        // what draws the charts styles what it draws on
        shown.select("canvas").remove();
        assertThat(PageChecks.faults(shown, language))
                .as(name)
                // what proves who sent a form of a reader is the link itself
                .filteredOn(fault -> site || !fault.startsWith("no token"))
                .isEmpty();
        picture(page, name, how);
        assertThat(page.locator("html")).hasAttribute("lang", language);
        Looks.readable(page, name);
        Looks.fits(page, name);
    }

    private static void picture(Page page, String name, String how) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve("survey-" + name + "-" + how + ".png")));
    }

    private String call(String path) throws IOException {
        return api().text("GET", path, "");
    }

    private Api api() {
        return Objects.requireNonNull(suite).service("survey").api();
    }

    private Browser browser() {
        return Objects.requireNonNull(chromium).browser();
    }

    private Browser.NewContextOptions options(ColorScheme scheme, int width, String language) {
        return Looks.options(api().address(), scheme, width, language);
    }

    private Page visit(ColorScheme scheme, int width, String language) {
        context = browser().newContext(options(scheme, width, language));
        var page = context.newPage();
        Looks.listen(page, complaints);
        return page;
    }

    private static String how(ColorScheme scheme, int width, String language) {
        return scheme.name().toLowerCase(Locale.ROOT) + "-" + width + "-" + language;
    }
}
