package io.winback.local.front;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The mailbox: the list of all mails, and one mail as its reader sees it. */
final class MailboxPages {

    private static final int PER_PAGE = 50;
    private static final Pattern ONE = Pattern.compile("/mailbox/([0-9]{1,15})(/html)?");
    private static final Pattern BEFORE = Pattern.compile("(?:^|&)before=([0-9]{1,15})(?:&|$)");
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'";
    /** A mail runs nothing and fetches nothing from elsewhere; its links open beside it. */
    private static final String MAIL_POLICY =
            "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:;"
                    + " frame-ancestors 'self'";

    private final URI mail;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    MailboxPages(URI mail) {
        this.mail = mail;
    }

    Answer answer(String path, Optional<String> query) {
        var one = ONE.matcher(path);
        if (one.matches()) {
            return one.group(2) == null ? one(one.group(1)) : html(one.group(1));
        }
        return path.equals("/mailbox") || path.equals("/mailbox/") ? all(query) : missing();
    }

    private Answer all(Optional<String> query) {
        var before = query.map(BEFORE::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(found -> found.group(1))
                .orElse(Long.toString(Long.MAX_VALUE));
        var answer = ask("/mails?limit=" + PER_PAGE + "&before=" + before);
        if (answer.isEmpty()) {
            return page(
                    503,
                    "Mailbox",
                    "<h1>Mailbox</h1><p>The mail server does not answer; the <a href=\"/\">live page</a> says why.</p>");
        }
        var mails = Json.parseLeniently(answer.get());
        var items = mails.get("items").items();
        var last =
                items.isEmpty() ? 1 : items.get(items.size() - 1).get("number").numberOr(1);
        var list = items.isEmpty()
                ? "<p>No mail yet.</p>"
                : "<ul class=\"mails\">" + items.stream().map(MailRows::row).collect(Collectors.joining()) + "</ul>";
        var older = last > 1 ? "<p><a href=\"/mailbox?before=" + last + "\">Older mails</a></p>" : "";
        return page(
                200,
                "Mailbox",
                "<h1>Mailbox</h1><p>" + mails.get("total").numberOr(0) + " mails, the latest first.</p>" + list
                        + older);
    }

    private Answer one(String number) {
        var answer = ask("/mails/" + number);
        if (answer.isEmpty()) {
            return missing();
        }
        var read = Json.parseLeniently(answer.get());
        var subject = read.get("subject").textOr("(no subject)");
        var body = new StringBuilder(
                "<p><a href=\"/mailbox\">Mailbox</a></p><h1><bdi>" + Html.escape(subject) + "</bdi></h1>");
        body.append("<dl class=\"head\">")
                .append(head("From", read.get("from").textOr("")))
                .append(head("To", MailRows.recipients(read)))
                .append(head("Arrived", MailRows.when(read.get("receivedAt").textOr(""))))
                .append("</dl>");
        if (read.get("html").isPresent()) {
            body.append(
                            "<iframe title=\"The mail as its reader sees it\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\""
                                    + " src=\"/mailbox/")
                    .append(number)
                    .append("/html\"></iframe>");
        }
        read.get("text").text().ifPresent(text -> body.append("<h2>Text part</h2><div class=\"lines text\">")
                .append(Html.withLinks(text))
                .append("</div>"));
        body.append("<details><summary>Headers</summary><div class=\"lines\">");
        read.get("headers").items().forEach(header -> body.append(Html.escape(header.get("name")
                                .textOr("") + ": " + header.get("value").textOr("")))
                .append('\n'));
        return page(200, subject, body.append("</div></details>").toString());
    }

    private Answer html(String number) {
        return ask("/mails/" + number + "/html")
                .map(html -> Answer.page(200, MailHtml.inFrame(html), MAIL_POLICY))
                .orElseGet(MailboxPages::missing);
    }

    private static String head(String name, String value) {
        return "<div><dt>" + name + "</dt><dd><bdi>" + Html.escape(value) + "</bdi></dd></div>";
    }

    private static Answer missing() {
        return page(404, "No such mail", "<h1>No such mail</h1><p><a href=\"/mailbox\">Mailbox</a></p>");
    }

    private static Answer page(int status, String title, String body) {
        return Answer.page(status, Frame.page(title + " · Winback", "", body), PAGE_POLICY);
    }

    private Optional<String> ask(String pathAndQuery) {
        try {
            var request = HttpRequest.newBuilder(mail.resolve(pathAndQuery))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
