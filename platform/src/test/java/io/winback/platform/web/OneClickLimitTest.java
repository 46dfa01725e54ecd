package io.winback.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mail provider unsubscribes any number of readers from one address; whoever only looks is limited. */
class OneClickLimitTest {

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private int port;

    @BeforeEach
    void serve() throws Exception {
        var router = Router.router(vertx);
        new PublicRateLimit(new Strict(), List.of()).register(router);
        router.route().handler(context -> context.response().end());
        port = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS)
                .actualPort();
    }

    @AfterEach
    void stop() {
        vertx.close();
    }

    @Test
    void turnsNoOneClickAway() throws Exception {
        // given an address that has used up its share
        for (var i = 0; i < 10; i++) {
            send("GET", "/t/u/anna");
        }
        assertThat(send("GET", "/t/u/anna")).isEqualTo(429);
        assertThat(send("POST", "/t/p/anna")).isEqualTo(429);

        // then
        for (var i = 0; i < 50; i++) {
            assertThat(send("POST", "/t/u/reader-" + i)).isEqualTo(200);
        }
        assertThat(send("POST", "/t/u/anna")).isEqualTo(200);
    }

    @Test
    void limitsHowOftenOneLinkIsPostedTo() throws Exception {
        for (var i = 0; i < 3; i++) {
            assertThat(send("POST", "/t/u/bela")).isEqualTo(200);
        }

        assertThat(send("POST", "/t/u/bela")).isEqualTo(429);
    }

    @Test
    void countsAllAddressesOfAnIpv6SubscriberAsOne() {
        assertThat(PublicRateLimit.household("2001:db8:1:2:a:b:c:d"))
                .isEqualTo(PublicRateLimit.household("2001:db8:1:2:0:0:0:1"))
                .isNotEqualTo(PublicRateLimit.household("2001:db8:1:3:a:b:c:d"));
        assertThat(PublicRateLimit.household("10.0.0.1")).isEqualTo("10.0.0.1");
    }

    private int send(String method, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, BodyPublishers.noBody())
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private record Strict() implements PublicRateConfig {

        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public String paths() {
            return "/[st]/.*";
        }

        @Override
        public String oneClick() {
            return "/t/u/.*";
        }

        @Override
        public long perAddress() {
            return 5;
        }

        @Override
        public long perLink() {
            return 3;
        }

        @Override
        public Duration period() {
            return Duration.ofMinutes(10);
        }
    }
}
