package io.winback.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;

/** The stepped clock of a service, through its management port. */
final class BusinessClock {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;

    BusinessClock(ServiceProcess service) {
        this.address = URI.create("http://localhost:" + service.managementPort() + "/q/clock");
    }

    void moveTo(Instant instant) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .PUT(HttpRequest.BodyPublishers.ofString("{\"now\":\"" + instant + "\"}"))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.body());
        }
    }
}
