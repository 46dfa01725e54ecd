package io.winback.segmentation.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.segmentation.RealTest;
import io.winback.segmentation.Service;
import io.winback.segmentation.Shop;
import io.winback.segmentation.Stored;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the sweep has made of random customers, step by step, equals what follows from their purchases alone. */
@RealTest
class StagesPropertyTest {

    private static final int REPEAT = 7;
    private static final int LAPSE = 20;

    private final Random random = new Random(20111209);
    private final Map<String, SortedSet<LocalDate>> purchases = new TreeMap<>();

    @Test
    void sweepsToTheStagesThatFollowFromPurchasesAtAnyDate() {
        Service.policy(REPEAT, LAPSE);
        var prefix = Shop.id("walker");
        for (var i = 0; i < 30; i++) {
            purchases.put(prefix + "-" + i, new TreeSet<>());
        }
        for (var step = 0; step < 40; step++) {
            Service.pass(1 + random.nextInt(4));
            buy();
            Service.atRest();
            assertThat(Stored.rows(
                            "select customer_id, stage, since, returned from lifecycle where customer_id like ? order by 1",
                            prefix + "%"))
                    .isEqualTo(purchases.entrySet().stream()
                            .filter(customer -> !customer.getValue().isEmpty())
                            .map(customer -> customer.getKey() + " " + expected(customer.getValue()))
                            .toList());
        }
        Service.policy(60, 180);
    }

    /** A few buy today, a few are heard of late. */
    private void buy() {
        var today = Service.now().atZone(ZoneOffset.UTC).toLocalDate();
        purchases.forEach((customer, days) -> {
            if (random.nextInt(8) == 0) {
                var day = today.minusDays(random.nextInt(4) == 0 ? random.nextInt(30) : 0);
                days.add(day);
                Shop.tell(Shop.order(Shop.id("o"), customer, day.atTime(12, 0).toInstant(ZoneOffset.UTC), "1.00"));
            }
        });
        var known = purchases.values().stream().mapToInt(SortedSet::size).sum();
        Shop.soon().untilAsserted(() -> assertThat(Stored.count(
                        "select count(distinct (customer_id, purchased_on)) from purchase where customer_id like ?",
                        purchases.keySet().iterator().next().replaceAll("-\\d+$", "%")))
                .isEqualTo(known));
    }

    private static String expected(SortedSet<LocalDate> days) {
        var today = Service.now().atZone(ZoneOffset.UTC).toLocalDate();
        var last = days.last();
        var silent = ChronoUnit.DAYS.between(last, today);
        if (silent > LAPSE) {
            return "LOST " + last.plusDays(LAPSE + 1) + " f";
        }
        if (silent > REPEAT) {
            return "DUE " + last.plusDays(REPEAT + 1) + " f";
        }
        LocalDate before = null;
        var since = last;
        var returned = false;
        for (var day : days) {
            var gap = before == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(before, day);
            since = gap > REPEAT ? day : since;
            returned = before != null && gap > LAPSE;
            before = day;
        }
        return "ACTIVE " + since + (returned ? " t" : " f");
    }
}
