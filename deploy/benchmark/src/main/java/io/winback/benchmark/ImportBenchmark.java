package io.winback.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How fast customer-service takes in the orders of a shop over HTTP, against COPY of the rows that this leaves. */
final class ImportBenchmark implements Benchmark {

    /** As much memory as a small pod has: an import that kept what it reads would not end. */
    private static final String HEAP = "-Xmx512m";

    /** Events stay in the outbox, as after COPY; {@code outbox} measures how they leave. No broker runs. */
    private static final Map<String, String> SETTINGS = Map.of("winback.duties", "workers");

    private final int orders;
    private final int customers;
    private @Nullable Stage stage;
    private @Nullable ServiceProcess service;

    ImportBenchmark(Size size) {
        this.orders = size.of(1_000_000);
        this.customers = size.of(200_000);
    }

    @Override
    public String about() {
        return "import of " + orders
                + " orders of two lines over HTTP, validated, stored and written to the outbox, fsync on,"
                + " against COPY of the same rows into the same tables";
    }

    @Override
    public String unit() {
        return "orders/s";
    }

    @Override
    public int rounds() {
        return 3;
    }

    @Override
    public String prepare() throws Exception {
        stage = Stage.set();
        service = stage.customerService(List.of(HEAP, "-Xlog:gc:file=" + gcLog(stage)), SETTINGS);
        var file = new OrderFile(customers);
        file.writeCustomers(stage.folder().resolve("customers.ndjson"));
        importer().send("CUSTOMERS", stage.folder().resolve("customers.ndjson"), () -> {});
        file.writeOrders(orderFile(), orders / 10);
        importer().send("ORDERS", orderFile(), () -> {});
        file.writeOrders(orderFile(), orders);
        stage.execute("customer", "vacuum analyze");
        return "both: the " + customers
                + " customers are known, all keys, indexes and constraints in place, no relay, one"
                + " connection; ours: one NDJSON of " + Files.size(orderFile()) / 1_000_000 + " MB, " + HEAP
                + "; COPY reads text files on the server's side";
    }

    @Override
    public double ours() throws Exception {
        var set = started(stage);
        new CopiedTables(set).clear();
        var memory = Memory.of(started(service), gcLog(set));
        var start = System.nanoTime();
        var answer = importer().send("ORDERS", orderFile(), () -> print("10 %", memory));
        var seconds = seconds(start);
        print("100 %", memory);
        if (!answer.contains("\"stored\":" + orders)) {
            throw new IllegalStateException(answer);
        }
        return orders / seconds;
    }

    @Override
    public double reference() throws Exception {
        var tables = new CopiedTables(started(stage));
        tables.dump(orders);
        tables.clear();
        var start = System.nanoTime();
        tables.copy();
        return orders / seconds(start);
    }

    @Override
    public void close() throws Exception {
        if (service != null) {
            service.close();
        }
        if (stage != null) {
            stage.close();
        }
    }

    private Importer importer() {
        return new Importer(started(service).port(), started(stage).key());
    }

    private Path orderFile() {
        return started(stage).folder().resolve("orders.ndjson");
    }

    private static Path gcLog(Stage stage) {
        return stage.folder().resolve("gc.log");
    }

    private static void print(String when, Memory memory) {
        try {
            System.out.println("memory at most, up to " + when + " of the orders: " + memory.highest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("prepare() comes first");
        }
        return part;
    }
}
