package io.winback.e2e.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.e2e.suite.Suite;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the mail server took: of every recipient and subject, how many mails. */
record Mails(Map<String, Integer> taken) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    static Mails of(Suite suite) throws IOException {
        var taken = new TreeMap<String, Integer>();
        var last = 0L;
        for (var page = page(suite, last); !page.isEmpty(); page = page(suite, last)) {
            for (var mail : page) {
                taken.merge(
                        mail.path("to").path(0).asText() + " "
                                + mail.path("subject").asText(),
                        1,
                        Integer::sum);
                last = mail.path("number").asLong();
            }
        }
        return new Mails(taken);
    }

    int all() {
        return taken.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many customers got it. */
    long with(String subject) {
        return taken.keySet().stream()
                .filter(mail -> mail.endsWith(" " + subject))
                .count();
    }

    List<String> twice() {
        return taken.entrySet().stream()
                .filter(mail -> mail.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    List<String> to(String customer) {
        return taken.keySet().stream()
                .filter(mail -> mail.startsWith(Storefront.address(customer) + " "))
                .collect(Collectors.toList());
    }

    private static JsonNode page(Suite suite, long last) throws IOException {
        var at = "http://127.0.0.1:" + suite.mails().running().httpPort() + "/mails?limit=200&after=" + last;
        try {
            return JSON.readTree(HTTP.send(
                                    HttpRequest.newBuilder(URI.create(at)).build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body())
                    .path("items");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
