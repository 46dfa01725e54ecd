package io.winback.local.demo;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** What a story works with, put together for one suite. */
record Machinery(
        Suite suite,
        Front front,
        KafkaOffsets kafka,
        StoryClock clock,
        Storefront storefront,
        Mailbox mailbox,
        Optional<Traces> traces,
        ExecutorService threads) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** A killed service leaves leases behind, which end on the machine's clock. */
    private static final Duration PATIENCE_AFTER_KILLS = Duration.ofMinutes(5);

    static Machinery of(DemoOptions options, RoleKeys keys, ExecutorService threads, PrintStream console) {
        var http = new Http();
        var suite = new Suite(http, Addresses.local(options.api()), keys);
        var kafka = new KafkaOffsets(suite.addresses().kafka());
        var clocks = new Clocks(suite, threads);
        var patience = options.crash() ? PATIENCE_AFTER_KILLS : PATIENCE;
        return new Machinery(
                suite,
                new Front(http, suite.addresses().front(), console),
                kafka,
                new StoryClock(clocks, new Quiescence(clocks, kafka, patience)),
                new Storefront(suite),
                new Mailbox(http, suite.addresses().mail(), threads),
                traces(suite.addresses().kafka()),
                threads);
    }

    /** Only a run on this machine lets the driver look into databases and logs. */
    private static Optional<Traces> traces(String kafka) {
        return Optional.ofNullable(System.getenv("WINBACK_DATABASE"))
                .map(databases -> new Traces(
                        databases, Path.of(System.getenv("WINBACK_DATA")).resolve("logs"), kafka));
    }
}
