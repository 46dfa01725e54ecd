package io.winback.survey.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.winback.local.testing.PageChecks;
import io.winback.survey.Invitations;
import io.winback.survey.ServiceTest;
import io.winback.survey.Stored;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever asks without end, or never finishes asking, is turned away, and nobody else. */
@QuarkusTest
@ServiceTest
@TestProfile(FloodTest.Strict.class)
class FloodTest {

    private static final int PER_LINK = 10;

    @Inject
    Invitations invitations;

    @Inject
    Stored stored;

    /** As in production, but sooner. */
    public static class Strict implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "winback.public-rate.per-address", "200",
                    "winback.public-rate.per-link", Integer.toString(PER_LINK),
                    "winback.public-rate.period", "24h",
                    "winback.survey.form-timeout", "2s",
                    "quarkus.http.idle-timeout", "2s");
        }
    }

    @ParameterizedTest
    @CsvSource({"en,One moment", "zh,请稍候", "et,Üks hetk", "uk,Зачекайте"})
    void isAnsweredWithAPageInTheLanguageOfTheLink(String language, String words) {
        // given
        var path = "/s/" + invitations.token(invitations.anna().in(language));

        // when
        var statuses = IntStream.range(0, PER_LINK + 1)
                .mapToObj(i -> given().header("X-Forwarded-For", "10.0.0." + i)
                        .header("Forwarded", "for=10.0.0." + i)
                        .get(path)
                        .statusCode())
                .toList();

        // then
        assertThat(statuses.subList(0, PER_LINK)).containsOnly(200);
        assertThat(statuses).endsWith(429);
        var refused = given().formParam("reason", "OTHER").post(path);
        refused.then()
                .statusCode(429)
                .contentType("text/html;charset=UTF-8")
                .header("Retry-After", "86400")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Security-Policy",
                        allOf(containsString("default-src 'none'"), containsString("style-src 'sha256-")))
                .body(containsString(words));
        assertThat(PageChecks.faults(Jsoup.parse(refused.asString()), language)).isEmpty();
        given().get("/s/" + invitations.token(invitations.anna())).then().statusCode(200);
    }

    @Test
    void keepsNobodyOutWhoComesFromElsewhere() throws IOException {
        // given an address that has used up its share
        for (var i = 0; i < 250; i++) {
            ask("127.0.0.2", "/s/none-" + i);
        }
        var path = "/s/" + invitations.token(invitations.anna());
        assertThat(ask("127.0.0.2", path)).contains(" 429 ");

        // then
        assertThat(ask("127.0.0.3", path)).contains(" 200 ");
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void isHungUpOnWhenAFormComesInDrops() throws Exception {
        var anna = invitations.anna();
        try (var socket = connect("127.0.0.4")) {
            var out = socket.getOutputStream();
            out.write(("POST /s/" + invitations.token(anna) + " HTTP/1.1\r\nHost: shop\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\nreason=OTHER")
                    .getBytes(StandardCharsets.US_ASCII));
            // never idle, never done; ends only by being hung up on
            var sender = new Thread(() -> {
                try {
                    while (!Thread.currentThread().isInterrupted()) {
                        out.write('&');
                        out.flush();
                        TimeUnit.MILLISECONDS.sleep(100);
                    }
                } catch (IOException | InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            sender.start();

            assertThat(endOf(socket)).doesNotContain("200");
            sender.interrupt();
            sender.join();
        }
        assertThat(stored.answers(anna.id())).isZero();
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void isHungUpOnWhenNothingMoreComes() throws IOException {
        try (var socket = connect("127.0.0.5")) {
            socket.getOutputStream().write("GET /s/x HTTP/1.1\r\nHost:".getBytes(StandardCharsets.US_ASCII));

            assertThat(endOf(socket)).isEmpty();
        }
    }

    private static Socket connect(String from) throws IOException {
        return new Socket(InetAddress.getByName("127.0.0.1"), RestAssured.port, InetAddress.getByName(from), 0);
    }

    private static String ask(String from, String path) throws IOException {
        try (var socket = connect(from)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: shop\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return endOf(socket).lines().findFirst().orElse("");
        }
    }

    /** All that comes until the other side hangs up. */
    private static String endOf(Socket socket) throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.net.SocketException reset) {
            return "";
        }
    }
}
