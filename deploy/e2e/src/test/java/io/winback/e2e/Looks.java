package io.winback.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;

/** What is looked at on every page, whichever service shows it. */
final class Looks {

    private static final List<String> GUIDELINES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Looks() {}

    /** A window of this width (CSS pixels) of somebody who reads this language. */
    static Browser.NewContextOptions options(String address, ColorScheme scheme, int width, String language) {
        return new Browser.NewContextOptions()
                .setBaseURL(address)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale(language)
                .setViewportSize(width, 900);
    }

    /** Notes what the browser complains of; a page of what went wrong may say so with its status. */
    static void listen(Page page, List<String> complaints) {
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("the server responded with a status")) {
                complaints.add(message.text());
            }
        });
    }

    /** By WCAG 2.2 AA, as far as a program can tell. Frames are looked at by themselves. */
    static void readable(Page page, String path) {
        var violations = new AxeBuilder(page)
                .withTags(GUIDELINES)
                .exclude("iframe")
                .setLegacyMode(true)
                .analyze()
                .getViolations();
        assertThat(violations)
                .as(path)
                .extracting(Rule::getId, rule -> rule.getNodes().toString())
                .isEmpty();
    }

    /** Nothing sticks out at the side. */
    static void fits(Page page, String path) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(path + " is not wider than the window")
                .isEqualTo(true);
    }
}
