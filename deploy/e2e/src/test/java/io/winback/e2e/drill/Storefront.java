package io.winback.e2e.drill;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.e2e.suite.Api;
import io.winback.local.testing.TestKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A shop that tells of customers and of an order of each, over and over until it is taken. */
final class Storefront implements Runnable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final Supplier<Api> customerService;
    private final Supplier<Instant> now;
    private final Set<String> customers = new ConcurrentSkipListSet<>();
    private final Set<String> orders = new ConcurrentSkipListSet<>();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile boolean open = true;

    /**
     * @param customerService some process that is up; asked before each call
     * @param now business time
     */
    Storefront(Supplier<Api> customerService, Supplier<Instant> now) {
        this.customerService = customerService;
        this.now = now;
    }

    static String address(String customer) {
        return customer + "@post.example";
    }

    /** The shop's ids of orders stay when the customer is erased: they must not hold the customer's. */
    private static String order(String customer) {
        return "o-" + UUID.nameUUIDFromBytes(customer.getBytes(StandardCharsets.UTF_8));
    }

    /** Somebody with an order, who permits news. The same again changes nothing. */
    synchronized void welcome(String customer) throws InterruptedException {
        tell(customer, "en");
        var order = order(customer);
        put("/api/orders/" + order, """
                {"customerId": "%s", "orderedAt": "%s", "status": "PAID", "currency": "GBP", "amount": "20.50"}
                """.formatted(customer, now.get().minusSeconds(60)));
        orders.add(order);
    }

    /** Nobody new comes meanwhile. */
    synchronized void whileClosed(Pause pause) throws Exception {
        pause.run();
    }

    /** What is done while nobody comes. */
    interface Pause {
        void run() throws Exception;
    }

    void tell(String customer, String language) throws InterruptedException {
        put("/api/customers/" + customer, """
                {"name": "Anna %1$s", "email": "%2$s", "language": "%3$s", "zone": "Europe/London", "consents": [
                 {"purpose": "NEWS", "status": "GRANTED", "basis": "OPT_IN", "source": "checkout", "at": "2026-01-01T00:00:00Z"}]}
                """.formatted(customer, address(customer), language));
        customers.add(customer);
    }

    /** The shop forgets the person, too. */
    String erase(String customer) throws IOException {
        var api = customerService.get();
        var answer = api.post(
                "/api/erasures", UUID.randomUUID().toString(), JSON.writeValueAsString(Map.of("customerId", customer)));
        if (answer.statusCode() != 202) {
            throw new IllegalStateException("erasure: " + answer.statusCode() + " " + answer.body());
        }
        customers.remove(customer);
        orders.remove(order(customer));
        return JSON.readTree(answer.body()).path("id").asText();
    }

    /** New customers come until the shop is closed. */
    @Override
    public void run() {
        try {
            for (var number = 0; open; number++) {
                welcome("new-%04d".formatted(number));
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void close() {
        open = false;
    }

    Set<String> customers() {
        return customers;
    }

    Set<String> orders() {
        return orders;
    }

    /** Calls that had to be made again. */
    int failures() {
        return failures.get();
    }

    private void put(String path, String body) throws InterruptedException {
        while (true) {
            var status = status(path, body);
            if (status == 200 || status == 201) {
                return;
            }
            if (status >= 400 && status < 500) {
                throw new IllegalStateException(path + " was answered " + status);
            }
            failures.incrementAndGet();
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private int status(String path, String body) {
        try {
            var api = customerService.get();
            return api.send(api.request("PUT", path, body, TestKeys.STOREFRONT)).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }
}
