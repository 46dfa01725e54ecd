package io.winback.local.testing;

import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.winback.local.parts.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/**
 * What every packaged service must do, as a jar or as a native binary. An {@code *IT} names it beside {@link RealParts} with
 * {@code @WithTestResource}, restricted to its class, and calls the checks.
 */
public final class PackagedService implements QuarkusTestResourceLifecycleManager {

    private static final String PORT = "winback.test.port";
    private static final String MANAGEMENT = "winback.test.management";
    private static final List<String> LANGUAGES = List.of("en", "zh", "et", "uk");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Override
    public Map<String, String> start() {
        // a port the system draws is a tag of the meters of one server and not of the other, which ends the start
        var port = Integer.toString(Ports.free());
        var management = Integer.toString(Ports.free());
        System.setProperty(PORT, port);
        System.setProperty(MANAGEMENT, management);
        return Map.of(
                "quarkus.http.host", "127.0.0.1",
                "quarkus.http.port", port,
                "quarkus.management.host", "127.0.0.1",
                "quarkus.management.port", management,
                "quarkus.shutdown.timeout", "1s",
                "mp.messaging.connector.smallrye-kafka.graceful-shutdown", "false");
    }

    @Override
    public void stop() {}

    /** Health of all kinds, the description of the API, whose doors are shut, and metrics of ours and of the calls. */
    public static void isWell(String path) {
        var management = "http://127.0.0.1:" + System.getProperty(MANAGEMENT) + "/q";
        await().untilAsserted(() ->
                assertThat(get(management + "/health/ready").statusCode()).isEqualTo(200));
        assertThat(get(management + "/health/started").statusCode()).isEqualTo(200);
        assertThat(get(management + "/health/live").statusCode()).isEqualTo(200);
        assertThat(get(url() + "/q/openapi").body()).contains(path + ":");
        assertThat(get(url() + path).statusCode()).isEqualTo(401);
        await().untilAsserted(() ->
                assertThat(get(management + "/metrics").body()).contains("winback_outbox_", "http_server_requests_"));
    }

    /** Words, templates, style and the language negotiation of the pages. */
    public static void showsItsPages(String site) {
        assertThat(LANGUAGES).allSatisfy(language -> {
            var page = get(url() + site + "/sign-in?lang=" + language);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("lang=\"" + language + "\"");
        });
        assertThat(LANGUAGES.stream()
                        .map(language ->
                                get(url() + site + "/sign-in?lang=" + language).body())
                        .map(page -> page.replaceAll("(?s).*<h1[^>]*>(.*?)</h1>.*", "$1")))
                .doesNotHaveDuplicates();
    }

    private static String url() {
        return "http://127.0.0.1:" + System.getProperty(PORT);
    }

    private static HttpResponse<String> get(String url) {
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(url, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
