package io.winback.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The suite as a storefront and a marketer reach it. */
final class Suite {

    private static final int PAGE = 100;

    private final Http http;
    private final Addresses addresses;
    private final RoleKeys keys;

    Suite(Http http, Addresses addresses, RoleKeys keys) {
        this.http = http;
        this.addresses = addresses;
        this.keys = keys;
    }

    RoleKeys keys() {
        return keys;
    }

    Http http() {
        return http;
    }

    Addresses addresses() {
        return addresses;
    }

    /** A call with a storefront's key. */
    JsonNode asStorefront(Call call) {
        return http.json(call.key(keys.storefront()));
    }

    /** A call with a marketer's key. */
    JsonNode asMarketer(Call call) {
        return http.json(call.key(keys.marketer()));
    }

    /** A call with an agent's key. */
    JsonNode asAgent(Call call) {
        return http.json(call.key(keys.agent()));
    }

    /** A read with an auditor's key. */
    JsonNode asAuditor(Service service, String path) {
        return http.json(Call.get(addresses.of(service, path)).key(keys.auditor()));
    }

    /** Everything a paged list holds, page by page. */
    void everyPage(Service service, String path, Consumer<JsonNode> each) {
        var next = "";
        do {
            var sign = path.contains("?") ? "&" : "?";
            var page = asAuditor(service, path + sign + "limit=" + PAGE + (next.isEmpty() ? "" : "&pageToken=" + next));
            page.path("items").forEach(each);
            next = page.path("nextPageToken").asText("");
        } while (!next.isEmpty());
    }

    List<JsonNode> all(Service service, String path) {
        var items = new ArrayList<JsonNode>();
        everyPage(service, path, items::add);
        return items;
    }

    String at(Service service, String path) {
        return addresses.of(service, path);
    }
}
