package io.winback.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.IntFunction;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Invented {@code order.placed.v1}, about 1 kB each, as the outbox of customer-service sends them: the same number, the same bytes. */
final class OrderEvents {

    private static final int FIRST_NUMBER = 10_000_000;
    private static final int PRODUCTS = 5_000;

    private final String topic;
    private final boolean history;
    private final IntFunction<Instant> at;

    private OrderEvents(String topic, boolean history, IntFunction<Instant> at) {
        this.topic = topic;
        this.history = history;
        this.at = at;
    }

    /** Three years of orders in the order of their times, as an import brings them. */
    static OrderEvents past(String topic, int count) {
        var last = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(3, ChronoUnit.DAYS);
        var seconds = ChronoUnit.DAYS.getDuration().multipliedBy(3 * 365L).toSeconds();
        return new OrderEvents(topic, true, number -> last.minusSeconds(seconds * (count - number) / count));
    }

    /** Orders of this moment. */
    static OrderEvents news(String topic) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return new OrderEvents(topic, false, number -> now);
    }

    static String order(int number) {
        return "o-" + (FIRST_NUMBER + number);
    }

    ProducerRecord<String, byte[]> record(int number, String customer) {
        var body = body(number, customer).getBytes(StandardCharsets.UTF_8);
        var record = new ProducerRecord<>(topic, customer, body);
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", new UUID(0x7000L, 0x8000_0000_0000_0000L + number).toString());
        header(record, "ce_source", "/winback/customer-service");
        header(record, "ce_type", "order.placed.v1");
        header(record, "ce_subject", customer);
        header(record, "ce_time", at.apply(number).toString());
        header(record, "content-type", "application/json");
        return record;
    }

    private String body(int number, String customer) {
        var random = new SplittableRandom(number);
        var ordered = at.apply(number);
        var goods = money(500 + random.nextInt(20_000));
        var text = new StringBuilder(1_200)
                .append("{\"orderId\":\"")
                .append(order(number))
                .append("\",\"customerId\":\"")
                .append(customer)
                .append("\",\"version\":")
                .append(1_000_000 + number)
                .append(",\"orderedAt\":\"")
                .append(ordered)
                .append("\",\"status\":\"PAID\",\"channel\":\"web\",\"goods\":")
                .append(goods)
                .append(",\"total\":")
                .append(money(600 + random.nextInt(24_000)))
                .append(",\"reportingGoods\":")
                .append(goods)
                .append(",\"tax\":")
                .append(money(random.nextInt(4_000)))
                .append(",\"shipping\":")
                .append(money(495))
                .append(",\"cost\":")
                .append(money(200 + random.nextInt(9_000)));
        if (random.nextInt(10) == 0) {
            text.append(",\"couponCode\":\"SPRING-")
                    .append(random.nextInt(100_000))
                    .append('"')
                    .append(",\"discount\":")
                    .append(money(100 + random.nextInt(900)));
        }
        text.append(",\"lines\":[");
        var lines = 2 + random.nextInt(2);
        for (var line = 0; line < lines; line++) {
            line(text.append(line == 0 ? "" : ","), random);
        }
        return text.append("],\"promisedAt\":\"")
                .append(ordered.plusSeconds(345_600))
                .append("\",\"shippedAt\":\"")
                .append(ordered.plusSeconds(90_000))
                .append("\",\"deliveredAt\":\"")
                .append(ordered.plusSeconds(260_000))
                .append("\",\"history\":")
                .append(history)
                .append('}')
                .toString();
    }

    private static void line(StringBuilder text, SplittableRandom random) {
        var product = random.nextInt(PRODUCTS);
        text.append("{\"productId\":\"p-")
                .append(product)
                .append("\",\"name\":\"Product of the shop ")
                .append(product)
                .append("\",\"category\":\"category ")
                .append(product % 40)
                .append("\",\"quantity\":")
                .append(1 + random.nextInt(3))
                .append(",\"unitPrice\":\"")
                .append(amount(100 + random.nextInt(4_000)))
                .append("00\",\"unitCost\":\"")
                .append(amount(50 + random.nextInt(2_000)))
                .append("00\"}");
    }

    private static String money(int cents) {
        return "{\"amount\":\"" + amount(cents) + "\",\"currency\":\"GBP\"}";
    }

    private static String amount(int cents) {
        return String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100);
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
