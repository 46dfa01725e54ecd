package io.winback.local.demo;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/** The stepped clocks of all services, read and moved together. */
final class Clocks {

    private final Http http;
    private final Addresses addresses;
    private final ExecutorService threads;

    Clocks(Suite suite, ExecutorService threads) {
        this.http = suite.http();
        this.addresses = suite.addresses();
        this.threads = threads;
    }

    List<ClockState> read() {
        return together(service -> ClockState.of(service, http.json(Call.get(addresses.clockOf(service)))));
    }

    void moveTo(Instant instant) {
        var body = Json.object().put("now", instant.toString());
        together(service -> http.json(Call.put(addresses.clockOf(service), body)));
    }

    private <T> List<T> together(Function<Service, T> work) {
        var tasks = Arrays.stream(Service.values())
                .map(service -> (Callable<T>) () -> work.apply(service))
                .toList();
        return Together.run(threads, tasks);
    }
}
