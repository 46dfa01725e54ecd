package io.winback.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import io.winback.e2e.sending.Audience;
import io.winback.e2e.suite.Api;
import io.winback.e2e.suite.Suite;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs look into mails before their readers do: they fetch every link in every way, some in a browser that runs scripts. Nobody has
 * answered, chosen or unsubscribed by that, no click counts as a person's, and every link is as good as before.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScannerE2ET {

    private static final int MAILS = 200;
    private static final int ONE_IN_A_BROWSER_OF = 10;

    private @Nullable Chromium chromium;
    private @Nullable Suite suite;

    @BeforeAll
    void send(@TempDir Path folder) throws Exception {
        var program = Chromium.installed();
        assumeThat(program).as("chromium is installed").isPresent();
        chromium = new Chromium(program.get());
        suite = Suite.in(folder)
                .standingAt(Suite.NOW)
                .with(Map.of("WINBACK_PUBLIC_RATE_PER_LINK", "1000000"))
                .start("survey", "campaign");
        tell();
        launch();
        await().atMost(Duration.ofMinutes(3)).until(() -> links().mails() == MAILS);
    }

    private void tell() {
        try (var audience = new Audience(running().bootstrap())) {
            IntStream.range(0, MAILS).mapToObj(Audience::customer).forEach(customer -> {
                audience.known(customer, "Europe/London", "LOST");
                audience.mayBeAsked(customer);
                audience.joined(customer, Suite.NOW, false);
            });
            audience.published(MAILS);
            audience.told();
        }
        await().atMost(Duration.ofMinutes(2)).until(() -> running().number("campaign", """
                select count(*) from customer
                where email is not null and stage is not null and granted ->> 'SURVEY' is not null
                """) == MAILS);
    }

    private void launch() throws IOException {
        assertThat(writing().text("PUT", "/api/campaigns/wave", """
                        {"name": "Wave", "template": "survey-wave", "segment": "%s", "entry": {"share": 1}}
                        """.formatted(Audience.SEGMENT)))
                .contains("DRAFT");
        assertThat(writing().text("POST", "/api/campaigns/wave/launch", "")).contains("LAUNCHING");
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

    @Test
    @Timeout(600)
    void whoeverOnlyFollowsLinksDoesNothingByIt() throws Exception {
        // given
        var found = links().each();
        assertThat(found).hasSize(MAILS).allSatisfy(links -> {
            assertThat(links).anyMatch(link -> link.startsWith("/s/"));
            assertThat(links).anyMatch(link -> link.startsWith("/t/u/"));
            assertThat(links).anyMatch(link -> link.startsWith("/t/p/"));
            assertThat(links).anyMatch(link -> link.startsWith("/t/c/"));
        });

        try (var browser = browser()) {
            // when
            scan(found, browser);

            // then
            assertThat(running().number("survey", "select count(*) from answer"))
                    .isZero();
            assertThat(running().number("campaign", "select count(*) from withdrawal"))
                    .isZero();
            assertThat(running().number("campaign", "select count(*) from consent"))
                    .isZero();
            assertThat(running().number("campaign", "select count(*) from preference"))
                    .isZero();
            assertThat(running().number("campaign", "select count(distinct message_id) from click_log"))
                    .isEqualTo(MAILS);
            await().atMost(Duration.ofMinutes(1))
                    .until(() ->
                            running().number("campaign", "select count(*) from click_log where verdict is null") == 0);
            assertThat(running().number("campaign", "select count(*) from click_log where verdict = 'HUMAN'"))
                    .isZero();

            // and the first reader still can answer, and unsubscribe from the same mail
            answer(browser, first(found, "/s/"));
            unsubscribe(browser, first(found, "/t/u/"));
        }
    }

    private void scan(List<Set<String>> mails, BrowserContext browser) {
        var scanner = new LinkScanner();
        for (var number = 0; number < mails.size(); number++) {
            var links = mails.get(number).stream().map(this::reached).toList();
            links.forEach(scanner::fetch);
            if (number % ONE_IN_A_BROWSER_OF == 0) {
                scanner.open(links, browser);
            }
        }
    }

    private void answer(BrowserContext browser, String link) throws SQLException {
        var page = browser.newPage();
        page.navigate(link);
        assertThat(page.locator("input[name=reason]:checked")).hasCount(0);
        var moved = page.locator("input[name=reason][value=MOVED]").getAttribute("id");
        page.locator("label[for=" + moved + "]").click();
        page.locator("button[type=submit]").click();
        assertThat(page).hasURL(Pattern.compile(".*/thanks.*"));
        assertThat(running().number("survey", "select count(*) from answer")).isOne();
    }

    private void unsubscribe(BrowserContext browser, String link) {
        var page = browser.newPage();
        page.navigate(link);
        page.locator("main form button").click();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> running().number("campaign", "select count(distinct customer_id) from withdrawal") == 1);
    }

    /** Without what a button of the mail has marked already. */
    private String first(List<Set<String>> mails, String start) {
        return mails.get(0).stream()
                .filter(link -> link.startsWith(start))
                .map(link -> reached(link).replaceFirst("\\?.*", ""))
                .findFirst()
                .orElseThrow();
    }

    /** At the service that what stands in front of all of them would have chosen. */
    private String reached(String path) {
        return (path.startsWith("/s/") ? asking() : writing()).address() + path;
    }

    private BrowserContext browser() {
        return Objects.requireNonNull(chromium)
                .browser()
                .newContext(Looks.options(writing().address(), ColorScheme.LIGHT, 1280, "en"));
    }

    private MailLinks links() {
        return new MailLinks(running().mails().running());
    }

    private Api asking() {
        return running().service("survey").api();
    }

    private Api writing() {
        return running().service("campaign").api();
    }

    private Suite running() {
        return Objects.requireNonNull(suite);
    }
}
