package io.winback.segmentation.measure.comeback;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.winback.segmentation.Stored;
import io.winback.segmentation.measure.Histories;
import io.winback.segmentation.measure.PeriodLength;
import io.winback.segmentation.measure.Periods;
import io.winback.segmentation.reference.OwnDatabase;
import io.winback.segmentation.reference.Reference;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fates of the lost in real and random histories against the plainest way to follow them. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class ComebackOracleTest {

    private static final int LONGEST = 180;

    @Inject
    Fates fates;

    @AfterEach
    void putTheUsualPolicyBack() {
        Histories.policy(60, 180);
    }

    @Test
    void followsTheLostOfTheReference() {
        for (var set : Reference.all()) {
            var histories = Histories.of(set);
            agrees(histories, Map.of(), 90);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void followsTheLostOfRandomHistories(long seed) {
        var histories = Histories.random(seed);
        var random = new Random(seed);
        var contacts = new HashMap<String, NavigableSet<LocalDate>>();
        var rows = new ArrayList<String>();
        histories.days().keySet().forEach(customer -> {
            for (var left = random.nextInt(4); left > 0; left--) {
                var day = histories.end().minusDays(random.nextInt(500));
                if (contacts.computeIfAbsent(customer, id -> new TreeSet<>()).add(day)) {
                    rows.add("('" + customer + "', '" + day + "')");
                }
            }
        });
        Stored.run("insert into contact (customer_id, contacted_on) values " + String.join(",", rows));

        agrees(histories, contacts, 45);
        agrees(histories, contacts, 180);
    }

    private void agrees(Histories histories, Map<String, NavigableSet<LocalDate>> contacts, int lapse) {
        Histories.policy(30, lapse);
        var edges = Periods.of(PeriodLength.MONTH, histories.end().minusYears(1), histories.end(), histories.end())
                .edges();
        var dates = edges.subList(1, edges.size());

        var own = fates.of(dates, histories.end(), LONGEST, null);

        var plainly = new ArrayList<Fates.Fate>();
        histories.days().forEach((customer, days) -> {
            for (var i = 0; i < dates.size(); i++) {
                var last = days.floorKey(dates.get(i));
                if (last != null && ChronoUnit.DAYS.between(last, dates.get(i)) > lapse) {
                    var next = days.higherKey(dates.get(i));
                    var contact = contacts.getOrDefault(customer, new TreeSet<>())
                            .higher(dates.get(i).minusDays(Fates.REMEMBERED));
                    plainly.add(new Fates.Fate(
                            i + 1,
                            next == null || next.isAfter(histories.end()) ? null : after(dates.get(i), next),
                            contact == null ? null : after(dates.get(i), contact),
                            1));
                }
            }
        });
        assertThat(counted(own)).isNotEmpty().isEqualTo(counted(plainly));
    }

    private static Integer after(LocalDate date, LocalDate later) {
        var days = ChronoUnit.DAYS.between(date, later);
        return days > LONGEST ? null : Integer.valueOf((int) Math.max(0, days));
    }

    private static Map<Fates.Fate, Long> counted(List<Fates.Fate> fates) {
        return fates.stream()
                .collect(groupingBy(
                        fate -> new Fates.Fate(fate.number(), fate.returned(), fate.contacted(), 1),
                        summingLong(Fates.Fate::customers)));
    }
}
