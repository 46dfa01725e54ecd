package io.winback.local.demo;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The customer who is never played. Because chance decides who is held out, a few are entered; the first who is not held out is You. They order
 * twice, the second time so that they are lost, and asked why, shortly before the story ends.
 */
final class You {

    private static final int ENTERED = 8;
    private static final int LOST_BEFORE_END = 12;
    private static final int BETWEEN_ORDERS = 40;
    private static final String PREFIX = "you-";

    private You() {}

    static List<Person> entered() {
        return IntStream.rangeClosed(1, ENTERED)
                .mapToObj(i -> new Person(PREFIX + i, "You", "you-" + i + "@you.example", "en", "GB", true))
                .toList();
    }

    /** @param end of the story, in the shop's own calendar */
    static List<ShopOrder> orders(LocalDateTime end) {
        var second = end.minusDays(LOST_BEFORE_END + StageCounts.LAPSE_THRESHOLD)
                .withHour(11)
                .withMinute(0);
        var orders = new ArrayList<ShopOrder>();
        for (var person : entered()) {
            orders.add(new ShopOrder(
                    person.id() + "-first", person.id(), second.minusDays(BETWEEN_ORDERS), new BigDecimal("42.00")));
            orders.add(new ShopOrder(person.id() + "-second", person.id(), second, new BigDecimal("58.00")));
        }
        return orders;
    }

    /** The first of those entered whom the campaign treats. */
    static Optional<String> chosen(List<Enrollment> enrollments) {
        return entered().stream()
                .map(Person::id)
                .filter(id -> enrollments.stream()
                        .anyMatch(enrollment ->
                                enrollment.treated() && enrollment.customer().equals(id)))
                .findFirst();
    }
}
