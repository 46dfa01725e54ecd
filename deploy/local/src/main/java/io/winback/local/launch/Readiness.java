package io.winback.local.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** How a part tells that it is ready. */
interface Readiness {

    /** Clears the sign of an earlier start. */
    default void begin() throws IOException {}

    boolean ready() throws InterruptedException;

    /** The part writes a file once it is ready. */
    static Readiness file(Path file) {
        return new Readiness() {
            @Override
            public void begin() throws IOException {
                Files.deleteIfExists(file);
            }

            @Override
            public boolean ready() {
                return Files.exists(file);
            }
        };
    }

    /** The address answers 200. */
    static Readiness http(HttpClient http, URI address) {
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(2)).build();
        return () -> {
            try {
                return http.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException e) {
                return false;
            }
        };
    }
}
