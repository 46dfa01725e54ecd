package io.winback.customer.webhook;

import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.winback.platform.time.Machine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Makes one signed call. The receiver is looked up and checked each time, and called at the very address that was checked. */
@Singleton
class Sender {

    /** As much of an answer is read as keeps its sender from complaining; nothing of it is kept. */
    private static final int READ = 4_096;

    private final TargetGuard guard;
    private final Signatures signatures;
    private final WebhooksConfig config;
    private final ManagedExecutor executor;
    private final Clock clock;
    private final Vertx vertx;
    private final HttpClient client;

    Sender(
            TargetGuard guard,
            Signatures signatures,
            WebhooksConfig config,
            ManagedExecutor executor,
            @Machine Clock clock,
            Vertx vertx) {
        this.guard = guard;
        this.signatures = signatures;
        this.config = config;
        this.executor = executor;
        this.clock = clock;
        this.vertx = vertx;
        this.client = vertx.createHttpClient(options(config), new PoolOptions().setHttp1MaxSize(config.parallel()));
    }

    /** What is under way is cut off. */
    void close() {
        client.close();
    }

    /** Never fails: whatever goes wrong is an outcome. */
    CompletableFuture<Outcome> send(Webhook webhook, UUID event, String body, int attempt) {
        return executor.supplyAsync(() -> guard.check(webhook.url()))
                .thenCompose(target -> post(request(target, webhook, event, body, attempt), body))
                .orTimeout(config.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure -> failure(webhook.id(), failure));
    }

    private RequestOptions request(Target target, Webhook webhook, UUID event, String body, int attempt) {
        var now = clock.instant();
        var address = target.address(attempt).getHostAddress();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(target.port(), address))
                .setHost(target.url().getHost())
                .setPort(target.port())
                .setSsl(target.encrypted())
                .setURI(target.pathAndQuery())
                .setFollowRedirects(false)
                .putHeader("content-type", "application/json")
                .putHeader("user-agent", "Winback-Webhooks/1")
                .putHeader("webhook-id", event.toString())
                .putHeader("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .putHeader("webhook-signature", signatures.header(webhook, event, now, body));
    }

    /** Begins on an event loop: what is begun elsewhere may be answered before anybody listens. */
    private CompletableFuture<Outcome> post(RequestOptions options, String body) {
        var outcome = new CompletableFuture<Outcome>();
        vertx.runOnContext(begin -> client.request(options)
                .compose(request -> exchange(request, body))
                .onSuccess(response -> outcome.complete(Outcome.of(response.statusCode())))
                .onFailure(outcome::completeExceptionally));
        return outcome;
    }

    private Future<HttpClientResponse> exchange(HttpClientRequest request, String body) {
        var connection = request.connection();
        var timer = vertx.setTimer(config.timeout().toMillis(), late -> connection.close());
        connection.closeHandler(closed -> vertx.cancelTimer(timer));
        return request.send(Buffer.buffer(body)).onSuccess(response -> {
            var read = new AtomicInteger();
            response.exceptionHandler(cut -> connection.close());
            response.handler(part -> {
                if (read.addAndGet(part.length()) > READ) {
                    connection.close();
                }
            });
        });
    }

    private static Outcome failure(UUID webhook, Throwable failure) {
        Log.debugf(failure, "no answer webhook=%s", webhook);
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof ForbiddenTargetException) {
            return Outcome.without(Outcome.Result.FORBIDDEN);
        }
        return Outcome.without(cause instanceof TimeoutException ? Outcome.Result.TIMEOUT : Outcome.Result.UNREACHABLE);
    }

    private static HttpClientOptions options(WebhooksConfig config) {
        return new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setSslHandshakeTimeout(config.connectTimeout().toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setVerifyHost(true)
                .setKeepAlive(false)
                .setDecompressionSupported(false);
    }
}
