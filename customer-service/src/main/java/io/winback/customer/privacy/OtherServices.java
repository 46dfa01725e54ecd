package io.winback.customer.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.logging.Log;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.winback.platform.web.Problem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Asks the other services what they hold of a person. */
@Singleton
class OtherServices {

    private final ExportConfig config;

    OtherServices(ExportConfig config) {
        this.config = config;
    }

    /** What each of them answers, by its name; or the problem that one of them does not answer. */
    Map<String, JsonNode> exports(String customerId, Credentials credentials) {
        var exports = new TreeMap<String, JsonNode>();
        config.services()
                .forEach((service, address) -> exports.put(service, export(service, address, customerId, credentials)));
        return exports;
    }

    private JsonNode export(String service, String address, String customerId, Credentials credentials) {
        try {
            return QuarkusRestClientBuilder.newBuilder()
                    .baseUri(URI.create(address))
                    .connectTimeout(config.timeout().toMillis(), TimeUnit.MILLISECONDS)
                    .readTimeout(config.timeout().toMillis(), TimeUnit.MILLISECONDS)
                    .build(ExportApi.class)
                    .export(service, customerId, credentials.apiKey(), credentials.authorization());
        } catch (ProcessingException | WebApplicationException e) {
            Log.warnf("export waits for %s: %s", service, e.getClass().getName());
            throw Problem.of(
                    503,
                    "service-not-reached",
                    "Service not reached",
                    "The export needs the service " + service
                            + ", which does not answer; try again when it does. Nothing was exported.");
        }
    }
}
