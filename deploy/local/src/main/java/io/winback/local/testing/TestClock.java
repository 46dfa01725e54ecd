package io.winback.local.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.eclipse.microprofile.config.ConfigProvider;

/** Moves the stepped business clock of the service under test, through its management port. */
public final class TestClock {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private TestClock() {}

    public static void moveTo(Instant instant) {
        var port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/clock"))
                .PUT(HttpRequest.BodyPublishers.ofString("{\"now\":\"" + instant + "\"}"))
                .build();
        try {
            var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.body());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
