package io.winback.e2e.sending;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Many who redeem one code at once, each with an order of their own, and try again until they are answered. */
final class Checkout {

    private static final int TRIES = 600;
    private static final int PAUSE = 100;

    private final World world;
    private final String code;
    private final String customer;
    private final Map<String, Integer> answers = new ConcurrentSkipListMap<>();
    private final AtomicInteger again = new AtomicInteger();

    Checkout(World world, String code, String customer) {
        this.world = world;
        this.code = code;
        this.customer = customer;
    }

    /** Returns when all are answered; what happens meanwhile begins once half of them are under way. */
    void run(int orders, Meanwhile meanwhile) throws Exception {
        var threads = Executors.newFixedThreadPool(orders);
        try {
            var half = new CountDownLatch(orders / 2);
            var all = new ArrayList<Future<?>>();
            for (var i = 0; i < orders; i++) {
                var order = order(i);
                var first = i;
                all.add(threads.submit(() -> {
                    half.countDown();
                    answers.put(order, answer(order, first));
                    return order;
                }));
            }
            half.await();
            meanwhile.happens();
            for (var one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** What happens while they are under way. */
    interface Meanwhile {
        void happens() throws Exception;
    }

    String order(int number) {
        return "o-" + code + "-" + number;
    }

    /** Orders whose shop was told that the code is theirs. */
    List<String> redeemed() {
        return answers.entrySet().stream()
                .filter(answer -> answer.getValue() == 200)
                .map(Map.Entry::getKey)
                .toList();
    }

    Map<Integer, Integer> statuses() {
        var counts = new TreeMap<Integer, Integer>();
        answers.values().forEach(status -> counts.merge(status, 1, Integer::sum));
        return counts;
    }

    /** Calls that were not answered, and were sent again. */
    int again() {
        return again.get();
    }

    private int answer(String order, int first) throws InterruptedException {
        var senders = world.senders();
        for (var attempt = 0; attempt < TRIES; attempt++) {
            try {
                var status = senders.get((first + attempt) % senders.size())
                        .api()
                        .post(
                                "/api/coupons/" + code + "/redeem",
                                "redeem-" + order,
                                "{\"orderId\":\"" + order + "\",\"customerId\":\"" + customer
                                        + "\",\"goods\":{\"amount\":\"50.00\",\"currency\":\"GBP\"}}")
                        .statusCode();
                if (status < 500) {
                    return status;
                }
            } catch (IOException e) {
                // it was killed: nobody knows what it did
            }
            again.incrementAndGet();
            Thread.sleep(PAUSE);
        }
        throw new IllegalStateException(order + " was not answered");
    }
}
