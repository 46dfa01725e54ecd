package io.winback.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** HTTP with the patience of a good storefront: a service that is away is asked again, with growing pauses, until it is back. */
final class Http {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int TRIES_OF_A_FAILING_CALL = 4;
    private static final long FIRST_PAUSE = 50;
    private static final long LONGEST_PAUSE = 2_000;

    private final HttpClient client = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** The answer as JSON; anything but success is a {@link Refusal}. */
    JsonNode json(Call call) {
        var body = text(call);
        return body.isBlank() ? Json.object() : Json.read(body);
    }

    /** The answer as text; anything but success is a {@link Refusal}. */
    String text(Call call) {
        var answer = answer(call);
        if (answer.statusCode() / 100 != 2) {
            throw new Refusal(call.toString(), answer.statusCode(), answer.body());
        }
        return answer.body();
    }

    /** The answer, whatever it says, from a service that is there. */
    HttpResponse<String> answer(Call call) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var pause = FIRST_PAUSE;
        for (var tries = 1; ; tries++) {
            try {
                var answer = client.send(call.request(), BodyHandlers.ofString());
                var last = tries >= TRIES_OF_A_FAILING_CALL || System.nanoTime() > deadline;
                if (answer.statusCode() < 500 || (answer.statusCode() == 500 && last)) {
                    return answer;
                }
                if (System.nanoTime() > deadline) {
                    return answer;
                }
            } catch (IOException e) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            call + " was not answered within " + PATIENCE.toSeconds() + " s", e);
                }
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
            pause(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE);
        }
    }

    /** One try, for what is only told and never needed. */
    void tell(Call call) {
        try {
            client.send(call.request(), BodyHandlers.discarding());
        } catch (IOException e) {
            // whoever is told may be away; the story does not depend on it
            return;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted", e);
    }
}
