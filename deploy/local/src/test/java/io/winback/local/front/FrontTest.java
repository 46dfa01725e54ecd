package io.winback.local.front;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.winback.local.parts.Ports;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FrontTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Board board = new Board(NOW);
    private HttpServer service;
    private Front front;

    @BeforeEach
    void open() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.start();
        var sources = new Sources(
                List.of(
                        new Sources.Service(
                                "customer",
                                service.getAddress().getPort(),
                                Ports.free(),
                                List.of("/api/customers", "/t")),
                        new Sources.Service("survey", Ports.free(), Ports.free(), List.of("/s"))),
                URI.create("http://127.0.0.1:" + service.getAddress().getPort()));
        front = Front.open(0, sources, board, () -> Optional.of("wbk_auditor"), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        front.close();
        service.stop(0);
    }

    @Nested
    class AsAnIngress {

        @Test
        void passesMethodQueryHeadersAndBody() throws Exception {
            // given
            service.createContext("/", exchange -> {
                var said = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                        + exchange.getRequestHeaders().getFirst("X-Api-Key") + " "
                        + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Location", "/api/customers/anna");
                exchange.getResponseHeaders().add("Set-Cookie", "a=1");
                exchange.getResponseHeaders().add("Set-Cookie", "b=2");
                exchange.sendResponseHeaders(201, 0);
                exchange.getResponseBody().write(said.getBytes(StandardCharsets.UTF_8));
                exchange.close();
            });

            // when
            var answer = send(request("/api/customers/a%2Fb?x=1%20&y=%C3%A4")
                    .header("X-Api-Key", "key")
                    .PUT(BodyPublishers.ofString("{\"name\":\"Anna\"}")));

            // then
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.body()).isEqualTo("PUT /api/customers/a%2Fb?x=1%20&y=%C3%A4 key {\"name\":\"Anna\"}");
            assertThat(answer.headers().allValues("Set-Cookie")).containsExactlyInAnyOrder("a=1", "b=2");
            assertThat(answer.headers().firstValue("Location")).contains("/api/customers/anna");
        }

        @Test
        void streamsALargeBodyOfUnknownLength() throws Exception {
            // given
            service.createContext("/", exchange -> {
                long length = exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
                var body = Long.toString(length).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });

            // when
            var answer = send(request("/api/customers").PUT(BodyPublishers.ofInputStream(() -> zeros(50_000_000))));

            // then
            assertThat(answer.body()).isEqualTo("50000000");
        }

        @Test
        void passesAnswersWithoutABody() throws Exception {
            service.createContext("/", exchange -> {
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            });

            assertThat(send(request("/t/x").DELETE()).statusCode()).isEqualTo(204);
        }

        @Test
        void namesAServiceThatIsDown() throws Exception {
            var answer = send(request("/s/token").GET());

            assertThat(answer.statusCode()).isEqualTo(502);
            assertThat(answer.body()).contains("survey");
        }

        @Test
        void takesNoPathThatOnlyBeginsAlike() throws Exception {
            assertThat(send(request("/status").GET()).statusCode()).isEqualTo(404);
            assertThat(send(request("/api/customersx").GET()).statusCode()).isEqualTo(404);
        }
    }

    @Nested
    class AsAPage {

        @Test
        void showsStoriesEscaped() throws Exception {
            // when
            var told = send(request("/story")
                    .POST(BodyPublishers.ofString("{\"title\":\"<b>T\",\"lines\":[\"<script>alert(1)</script>\"]}")));

            // then
            assertThat(told.statusCode()).isEqualTo(204);
            var page = send(request("/").GET()).body();
            assertThat(page)
                    .contains("&lt;b&gt;T", "&lt;script&gt;alert(1)&lt;/script&gt;")
                    .doesNotContain("<script>alert");
        }

        @Test
        void aStoryMaySayHowTheRunStands() throws Exception {
            send(request("/story")
                    .POST(BodyPublishers.ofString("{\"title\":\"The end\",\"headline\":\"The story is over\"}")));

            assertThat(send(request("/").GET()).body()).contains("<h1>The story is over</h1>");
        }

        @Test
        void letsNoScriptRunButItsOwn() throws Exception {
            var answer = send(request("/").GET());

            var policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
            var nonce = policy.replaceAll(".*'nonce-([^']+)'.*", "$1");
            assertThat(answer.body()).contains("<script nonce=\"" + nonce + "\">");
            assertThat(policy).contains("default-src 'none'").doesNotContain("script-src 'unsafe");
        }

        @Test
        void tellsStepsAndParts() throws Exception {
            board.step("Build", Board.Progress.WORKING, "module 2 of 7: <x>");
            board.add(new Board.Part(
                    "mail", "Mail server", "localhost:2525", Optional.empty(), Board.Condition.DOWN, "a < b"));

            var status = Json.parse(send(request("/status.json").GET()).body());

            assertThat(status.get("stepsLeft").numberOr(0)).isEqualTo(1);
            assertThat(status.get("parts").items().get(0).get("condition").textOr(""))
                    .isEqualTo("DOWN");
            assertThat(status.get("html").get("parts").textOr("")).contains("a &lt; b");
            assertThat(status.get("html").get("state").textOr("")).contains("module 2 of 7: &lt;x&gt;");
        }

        @Test
        void showsAMailWithoutLettingItOut() throws Exception {
            // given
            service.createContext("/mails/7", exchange -> {
                var html = exchange.getRequestURI().getPath().endsWith("html");
                var body = html
                        ? "<html><head></head><body>Hi</body></html>"
                        : "{\"number\":7,\"subject\":\"<i>Hi\",\"from\":\"a\",\"to\":[\"b\"],\"text\":\"<u>\",\"html\":\"x\",\"headers\":[]}";
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
                exchange.close();
            });

            // when
            var page = send(request("/mailbox/7").GET());
            var html = send(request("/mailbox/7/html").GET());

            // then
            assertThat(page.body()).contains("&lt;i&gt;Hi", "&lt;u&gt;", "sandbox=\"allow-popups");
            assertThat(html.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("sandbox", "default-src 'none'")
                    .doesNotContain("allow-scripts");
            assertThat(html.body()).contains("<head><base target=\"_blank\">");
        }

        @Test
        void answersWithAPageWhenTheMailServerIsDown() throws Exception {
            assertThat(send(request("/mailbox").GET()).statusCode()).isEqualTo(503);
        }
    }

    @Nested
    class AsAControl {

        @Test
        void handsPartAndActionOn() throws Exception {
            front.controls((part, action) -> new Controls.Outcome(200, part + " " + action));

            assertThat(send(request("/control/campaign/kill").POST(BodyPublishers.noBody()))
                            .body())
                    .contains("campaign kill");
        }

        @Test
        void refusesAPageOfAnotherSite() throws Exception {
            front.controls((part, action) -> new Controls.Outcome(200, "done"));

            var answer = send(request("/control/campaign/kill")
                    .header("Origin", "https://elsewhere.example")
                    .POST(BodyPublishers.noBody()));

            assertThat(answer.statusCode()).isEqualTo(403);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + front.port() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static InputStream zeros(long length) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int wanted) {
                int given = (int) Math.min(left, wanted);
                left -= given;
                return given == 0 ? -1 : given;
            }
        };
    }
}
