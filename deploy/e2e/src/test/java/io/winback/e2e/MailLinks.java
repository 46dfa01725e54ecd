package io.winback.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.local.mail.MailServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;

/** Where the mails lead that a mail server took, as programs find it that know nothing of us. */
final class MailLinks {

    /** In the profile of one machine. */
    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/[st]/[^\\s<>\"')]+)");

    private static final int MOST = 1000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final MailServer mails;

    MailLinks(MailServer mails) {
        this.mails = mails;
    }

    int mails() {
        return read("/mails?limit=1").path("total").asInt();
    }

    /** Of each mail the paths that stand in its headers and in both its parts. */
    List<Set<String>> each() {
        var all = read("/mails?limit=" + MOST).path("items").spliterator();
        return StreamSupport.stream(all, false)
                .map(mail -> of(read("/mails/" + mail.path("number").asText())))
                .toList();
    }

    private static Set<String> of(JsonNode mail) {
        var links = new TreeSet<String>();
        find(mail.path("text").asText(), links);
        mail.path("headers").forEach(header -> find(header.path("value").asText(), links));
        for (var element : Jsoup.parse(mail.path("html").asText()).getAllElements()) {
            element.attributes().forEach(attribute -> find(attribute.getValue(), links));
        }
        return links;
    }

    private static void find(String text, Set<String> links) {
        LINK.matcher(text).results().forEach(found -> links.add(found.group(1)));
    }

    private JsonNode read(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + mails.httpPort() + path))
                .build();
        try {
            return JSON.readTree(
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
