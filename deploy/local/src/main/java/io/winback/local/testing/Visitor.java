package io.winback.local.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** Somebody at the pages of a service: keeps cookies, follows redirects and sends the forms that are there, as a browser without scripts does. */
public final class Visitor {

    private final String address;
    private final Connection session;

    /** @param address of the service, such as http://localhost:8082 */
    public Visitor(String address) {
        this.address = address;
        this.session = Jsoup.newSession().ignoreHttpErrors(true).timeout(60_000);
    }

    /** An answer: its status, and the page it brought in the end. */
    public record Answer(int status, String path, Document page) {

        /** The text a reader sees. */
        public String text() {
            return page.text();
        }
    }

    /** Signs in at {@code /ui/<service>/sign-in}. */
    public Answer signIn(String service, String key) {
        return submit(get("/ui/" + service + "/sign-in"), "/ui/" + service + "/sign-in", Map.of("key", key));
    }

    public Answer get(String path) {
        return answer(session.newRequest().url(address + path));
    }

    /** Sends the form with this action, as it is filled in but for the fields given. */
    public Answer submit(Answer from, String action, Map<String, String> fields) {
        var form = from.page().select("form").stream()
                .filter(element -> element.attr("action").equals(action))
                .findFirst()
                .map(FormElement.class::cast)
                .orElseThrow(() -> new AssertionError("There is no form " + action + " in " + from.path()));
        var request = form.submit();
        fields.forEach((name, value) -> {
            var field = request.data(name);
            if (field == null) {
                request.data(name, value);
            } else {
                field.value(value);
            }
        });
        var sent = session.newRequest()
                .url(request.request().url().toString())
                .method(request.request().method());
        request.request().data().forEach(field -> sent.data(field.key(), field.value()));
        return answer(sent);
    }

    /** Sends the form with this action, with a text as its file. */
    public Answer upload(Answer from, String action, String field, String name, String text) {
        var token = from.page()
                .select("form[action=" + action + "] input[name=formToken]")
                .val();
        return answer(session.newRequest()
                .url(address + action)
                .method(Connection.Method.POST)
                .data("formToken", token)
                .data(field, name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "text/csv"));
    }

    private Answer answer(Connection request) {
        try {
            var response = request.execute();
            return new Answer(response.statusCode(), response.url().getFile(), response.parse());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
