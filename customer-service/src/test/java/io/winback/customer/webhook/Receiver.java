package io.winback.customer.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.winback.local.testing.Contract;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A shop's receiver: a real little web server that remembers what it got and answers as it is told. */
public final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile Function<Call, Integer> answer = call -> 204;

    /** A call as it came. */
    public record Call(String path, Headers headers, String body) {

        public String id() {
            return headers.getFirst("webhook-id");
        }

        public JsonNode json() {
            return Contract.json(body);
        }

        public String customer() {
            return json().path("data").path("customerId").asText();
        }
    }

    private Receiver(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public static Receiver start() throws IOException {
        return new Receiver(0);
    }

    static Receiver startAt(int port) throws IOException {
        return new Receiver(port);
    }

    int port() {
        return server.getAddress().getPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port() + "/hooks?shop=1";
    }

    Receiver answering(int status) {
        answer = call -> status;
        return this;
    }

    Receiver answering(Function<Call, Integer> statuses) {
        answer = statuses;
        return this;
    }

    /** Takes calls and never answers. */
    Receiver hanging() {
        answer = call -> {
            try {
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return 500;
        };
        return this;
    }

    List<Call> calls() {
        return calls;
    }

    public List<Call> about(String customer) {
        var found = new ArrayList<>(calls);
        found.removeIf(call -> !call.customer().equals(customer));
        return found;
    }

    private void handle(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var call = new Call(exchange.getRequestURI().toString(), exchange.getRequestHeaders(), body);
        calls.add(call);
        var status = answer.apply(call);
        if (status >= 300 && status < 400) {
            exchange.getResponseHeaders().add("Location", url() + "&redirected");
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
