package io.winback.e2e.faults;

import io.winback.e2e.suite.Api;
import io.winback.local.testing.TestKeys;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** A storefront that tells of new customers and their orders, each again until it is accepted. */
final class Shop implements Runnable {

    static final String WRITES = "writes";

    private static final Duration PAUSE = Duration.ofMillis(1_500);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Api api;
    private final Supplier<Instant> clock;
    private final Tally tally;
    private final List<String> customers = new ArrayList<>();
    private final List<String> orders = new ArrayList<>();
    private volatile boolean open = true;

    Shop(Api api, Supplier<Instant> clock, Tally tally) {
        this.api = api;
        this.clock = clock;
        this.tally = tally;
    }

    static String address(String customer) {
        return customer + "@load.example";
    }

    /** Somebody new with an order. */
    void welcome(String customer) throws InterruptedException {
        var at = clock.get().minusSeconds(60);
        put("/api/customers/" + customer, """
                {"name": "Anna Load", "email": "%s", "language": "en", "zone": "Europe/London", "consents": [
                 {"purpose": "SURVEY", "status": "GRANTED", "basis": "OPT_IN", "source": "checkout", "at": "%s"}]}
                """.formatted(address(customer), at));
        add(customers, customer);
        var order = "o-" + customer;
        put("/api/orders/" + order, """
                {"customerId": "%s", "orderedAt": "%s", "status": "PAID", "channel": "WEB", "currency": "GBP", "amount": "%d.50"}
                """.formatted(
                        customer, at, ThreadLocalRandom.current().nextInt(10, 90)));
        add(orders, order);
    }

    /** New customers come until the shop is closed. */
    @Override
    public void run() {
        try {
            for (var number = 0; open; number++) {
                welcome("new-%05d".formatted(number));
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever is just being told of is told of to the end. */
    void close() {
        open = false;
    }

    private void put(String path, String body) throws InterruptedException {
        while (true) {
            var status = status(path, body);
            tally.count(WRITES, status);
            if (Tally.isGood(status)) {
                return;
            }
            if (status >= 400 && status < 500) {
                throw new IllegalStateException(path + " was answered " + status);
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private int status(String path, String body) {
        try {
            return api.send(api.request("PUT", path, body, TestKeys.STOREFRONT).timeout(PATIENCE))
                    .statusCode();
        } catch (IOException e) {
            return Tally.NO_ANSWER;
        }
    }

    private static void add(List<String> list, String id) {
        synchronized (list) {
            list.add(id);
        }
    }

    List<String> customers() {
        synchronized (customers) {
            return List.copyOf(customers);
        }
    }

    List<String> orders() {
        synchronized (orders) {
            return List.copyOf(orders);
        }
    }
}
