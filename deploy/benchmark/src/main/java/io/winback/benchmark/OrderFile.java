package io.winback.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;

/** Invented records of a shop as NDJSON: the same seed, the same bytes. */
final class OrderFile {

    private static final Instant FIRST = Instant.parse("2023-03-01T08:00:00Z");
    private static final long SPAN_SECONDS = 3L * 365 * 24 * 3600;
    private static final int PRODUCTS = 5_000;

    private final Random random = new Random(17);
    private final int customers;

    OrderFile(int customers) {
        this.customers = customers;
    }

    void writeCustomers(Path file) throws IOException {
        try (var writer = Files.newBufferedWriter(file)) {
            for (var i = 0; i < customers; i++) {
                writer.write(String.format(
                        Locale.ROOT,
                        "{\"id\":\"%s\",\"name\":\"Customer %d\",\"email\":\"customer.%d@mail.example\",\"country\":\"GB\"}%n",
                        customer(i),
                        i,
                        i));
            }
        }
    }

    /** Orders of two lines each, in the order of their times, each of a customer drawn at random. */
    void writeOrders(Path file, int count) throws IOException {
        try (var writer = Files.newBufferedWriter(file)) {
            for (var i = 0; i < count; i++) {
                writeOrder(writer, i, FIRST.plusSeconds(SPAN_SECONDS * i / count));
            }
        }
    }

    private void writeOrder(BufferedWriter writer, int number, Instant at) throws IOException {
        writer.write("{\"id\":\"o-" + number + "\",\"customerId\":\"" + customer(random.nextInt(customers))
                + "\",\"orderedAt\":\"" + at
                + "\",\"status\":\"PAID\",\"channel\":\"web\",\"currency\":\"GBP\",\"lines\":[");
        writeLine(writer);
        writer.write(',');
        writeLine(writer);
        writer.write("],\"tax\":\"" + cents(900) + "\",\"shipping\":\"4.95\"");
        if (random.nextInt(20) == 0) {
            writer.write(",\"couponCode\":\"SPRING-" + random.nextInt(100_000) + '"');
        }
        writer.write(",\"shippedAt\":\"" + at.plusSeconds(90_000) + "\",\"deliveredAt\":\"" + at.plusSeconds(260_000)
                + "\"}\n");
    }

    private void writeLine(BufferedWriter writer) throws IOException {
        var product = random.nextInt(PRODUCTS);
        writer.write("{\"productId\":\"p-" + product + "\",\"name\":\"Product of the shop " + product
                + "\",\"category\":\"category " + product % 40 + "\",\"quantity\":" + (1 + random.nextInt(3))
                + ",\"unitPrice\":\"" + cents(4000) + "\",\"unitCost\":\"" + cents(2000) + "\"}");
    }

    private String cents(int below) {
        return String.format(Locale.ROOT, "%d.%02d", 1 + random.nextInt(below / 100), random.nextInt(100));
    }

    static String customer(int number) {
        return "c-" + number;
    }
}
