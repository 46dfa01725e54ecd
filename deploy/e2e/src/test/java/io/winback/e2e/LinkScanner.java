package io.winback.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Fetches links in every way there is that is no reader's deed: it posts nothing and clicks nothing. */
final class LinkScanner {

    private static final List<String> METHODS = List.of("HEAD", "GET", "OPTIONS");
    private static final List<Map<String, String>> MANNERS = List.of(
            Map.of("User-Agent", "Mozilla/5.0 (Windows NT 10.0; Win64; x64)"),
            Map.of("User-Agent", "Mozilla/5.0", "Purpose", "prefetch", "Sec-Purpose", "prefetch;prerender"),
            Map.of("User-Agent", "LinkScanner/1.0", "X-Moz", "prefetch"));

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** In all ways at once; it is there each time, or says which ways it does not know. */
    void fetch(String link) {
        var answers = METHODS.stream()
                .flatMap(method -> MANNERS.stream().map(manner -> request(link, method, manner)))
                .map(request -> http.sendAsync(request, HttpResponse.BodyHandlers.discarding()))
                .toList();
        assertThat(answers)
                .extracting(answer -> answer.join().statusCode())
                .as(link)
                .allMatch(status -> status < 400 || status == 405);
    }

    private static HttpRequest request(String link, String method, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(link))
                .timeout(Duration.ofSeconds(30))
                .method(method, HttpRequest.BodyPublishers.noBody());
        headers.forEach(request::header);
        return request.build();
    }

    /** In a browser that runs what it finds, until nothing more happens; each link in a page of its own, all of them open. */
    void open(List<String> links, BrowserContext browser) {
        var pages = links.stream().map(link -> opened(link, browser)).toList();
        for (var page : pages) {
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.close();
        }
    }

    private static Page opened(String link, BrowserContext browser) {
        var page = browser.newPage();
        try {
            page.navigate(link);
        } catch (PlaywrightException e) {
            // what a click leads on to, the shop, is not there
            assertThat(link).as(e.getMessage()).contains("/t/c/");
            assertThat(e).hasMessageContaining("net::ERR_");
        }
        return page;
    }
}
