package io.winback.e2e.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.e2e.suite.Api;
import io.winback.e2e.suite.Suite;
import io.winback.local.demo.SurveyForm;
import io.winback.local.testing.TestKeys;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The customers read their mails one after another, follow the link, and answer; each tries again until the page takes the answer. The last
 * few take their time, so that while something is away there is somebody to answer.
 */
final class Readers implements Runnable {

    static final String ANSWERS = "answers";

    private static final int FEW = 6;
    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/s/[A-Za-z0-9._~-]+)");
    private static final Duration PAUSE = Duration.ofMillis(700);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Suite suite;
    private final Tally tally;
    private final Deque<String> links = new ArrayDeque<>();
    private final List<String> messages = new ArrayList<>();
    private volatile boolean open = true;
    private volatile boolean hasty;
    private volatile boolean eager;
    private volatile String first = "";
    private long read;
    private int answered;

    Readers(Suite suite, Tally tally) {
        this.suite = suite;
        this.tally = tally;
    }

    @Override
    public void run() {
        try {
            while (open) {
                fetch();
                answerNext();
                if (!hasty) {
                    Thread.sleep(PAUSE.toMillis());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The status of the page that the first link of all leads to. */
    int looksAgain() {
        var survey = suite.service("survey").api();
        try {
            return survey.send(
                            survey.request("GET", first, "", TestKeys.AUDITOR).timeout(PATIENCE))
                    .statusCode();
        } catch (IOException e) {
            return Tally.NO_ANSWER;
        }
    }

    /** Whether the last few answer, too. */
    void eager(boolean all) {
        eager = all;
    }

    /** Whether there is somebody who takes his time. */
    synchronized boolean waiting() {
        return links.size() >= FEW;
    }

    /** From now on nobody takes his time. */
    void hasten() {
        eager = true;
        hasty = true;
    }

    void close() {
        open = false;
    }

    /** Message-IDs of all mails that came, copies included. */
    synchronized List<String> messages() {
        return List.copyOf(messages);
    }

    synchronized int mails() {
        return messages.size();
    }

    synchronized int answered() {
        return answered;
    }

    synchronized boolean done() {
        return links.isEmpty();
    }

    private synchronized void fetch() {
        try {
            while (true) {
                var listed = mails("?limit=200&after=" + read).path("items");
                if (listed.isEmpty()) {
                    return;
                }
                for (var mail : listed) {
                    var number = mail.path("number").asLong();
                    var link = LINK.matcher(mails("/" + number).path("text").asText());
                    if (link.find()) {
                        links.add(link.group(1));
                        first = first.isEmpty() ? link.group(1) : first;
                    }
                    messages.add(mail.path("messageId").asText());
                    read = number;
                }
            }
        } catch (IOException | IllegalStateException e) {
            // the mail server is away: what it has is read later
            return;
        }
    }

    private void answerNext() throws InterruptedException {
        String link;
        synchronized (this) {
            link = eager || links.size() > FEW ? links.peek() : null;
        }
        if (link == null) {
            Thread.sleep(PAUSE.toMillis());
            return;
        }
        var status = answer(suite.service("survey").api(), link);
        tally.count(ANSWERS, status);
        if (Tally.isGood(status)) {
            synchronized (this) {
                links.poll();
                answered++;
            }
        } else {
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private static int answer(Api survey, String link) {
        try {
            var page = survey.send(
                    survey.request("GET", link, "", TestKeys.AUDITOR).timeout(PATIENCE));
            var form = SurveyForm.read(page.body(), survey.address() + link);
            if (page.statusCode() != 200 || form.isEmpty()) {
                return page.statusCode();
            }
            var filled = form.get().filled(List.of("FORGOT", "NO"));
            return survey.send(survey.request("POST", path(form.get().action()), filled, TestKeys.AUDITOR)
                            .setHeader("Content-Type", "application/x-www-form-urlencoded")
                            .timeout(PATIENCE))
                    .statusCode();
        } catch (IOException e) {
            return Tally.NO_ANSWER;
        }
    }

    private static String path(String url) {
        var uri = URI.create(url);
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private JsonNode mails(String path) throws IOException {
        var at = "http://127.0.0.1:" + suite.mails().running().httpPort() + "/mails" + path;
        var request = HttpRequest.newBuilder(URI.create(at)).timeout(PATIENCE).build();
        try {
            return JSON.readTree(
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
