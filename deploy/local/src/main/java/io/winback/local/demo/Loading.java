package io.winback.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Loads a shop as a storefront would: one import of customers, one of orders. */
final class Loading {

    private static final String NDJSON = "application/x-ndjson";

    private final Suite suite;
    private final StoryClock clock;

    Loading(Suite suite, StoryClock clock) {
        this.suite = suite;
        this.clock = clock;
    }

    /** Imports the people, who decided about consent when they were first met. */
    void customers(List<Person> people, Instant decidedAt) {
        importing(
                "CUSTOMERS",
                people.size(),
                people.stream()
                        .map(person -> line(person.json(decidedAt).put("id", person.id())))
                        .collect(Collectors.joining()));
    }

    /** Imports orders as history. */
    void orders(List<Replay.Placed> orders) {
        importing(
                "ORDERS",
                orders.size(),
                orders.stream()
                        .map(placed -> line(Json.object()
                                .put("id", placed.order().id())
                                .put("customerId", placed.order().customer())
                                .put("orderedAt", placed.at().toString())
                                .put("status", "PAID")
                                .put("channel", "WEB")
                                .put("currency", Storefront.CURRENCY)
                                .put("amount", placed.order().amount().toPlainString())))
                        .collect(Collectors.joining()));
    }

    private static String line(ObjectNode row) {
        return Json.write(row) + "\n";
    }

    private void importing(String kind, int rows, String content) {
        if (rows == 0) {
            return;
        }
        var job = suite.asStorefront(Call.post(
                suite.at(Service.CUSTOMER, "/api/imports"),
                "demo-" + kind + "-" + Integer.toHexString(content.hashCode()),
                Json.object().put("kind", kind).put("format", "NDJSON")));
        var path = "/api/imports/" + job.path("id").asText();
        suite.asStorefront(Call.put(suite.at(Service.CUSTOMER, path + "/content"), NDJSON, content));
        clock.settle();
        var done = suite.asStorefront(Call.get(suite.at(Service.CUSTOMER, path)));
        var rejected = done.path("rejected").asLong();
        if (rejected > 0) {
            throw new IllegalStateException(rejected + " of " + rows + " rows were rejected; see GET " + path
                    + "/rejects: "
                    + suite.asStorefront(Call.get(suite.at(Service.CUSTOMER, path + "/rejects?limit=3"))));
        }
    }
}
