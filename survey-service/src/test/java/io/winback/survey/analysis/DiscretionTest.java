package io.winback.survey.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscretionTest {

    private static final Discretion CONFIDENTIAL = new Discretion(true, 5);
    private static final Discretion IDENTIFIED = new Discretion(false, 5);

    @Test
    void hidesGroupsThatAreTooSmallOfAnySurvey() {
        assertThat(IDENTIFIED.hides(4, new long[] {4, 0}, true)).containsExactly(true, true);
        assertThat(IDENTIFIED.hides(5, new long[] {4, 1}, true)).containsExactly(false, false);
    }

    @Test
    void hidesNoOtherCountTogetherWithSeveralSmallOnes() {
        assertThat(CONFIDENTIAL.hides(40, new long[] {20, 3, 16, 1}, true)).containsExactly(false, true, false, true);
    }

    @Test
    void hidesTheNextCountTogetherWithASingleSmallOne() {
        assertThat(CONFIDENTIAL.hides(40, new long[] {20, 4, 16}, true)).containsExactly(false, true, true);
        assertThat(CONFIDENTIAL.hides(40, new long[] {20, 16, 4}, true)).containsExactly(true, false, true);
    }

    @Test
    void hidesWhatAllButFewChose() {
        assertThat(CONFIDENTIAL.hides(40, new long[] {38, 20}, false)).containsExactly(true, true);
        assertThat(CONFIDENTIAL.hides(40, new long[] {40, 20, 9}, false)).containsExactly(false, false, false);
    }

    /** Whoever knows the rules, sees all that is shown and tries all counts there may be, does not find what 1 to 4 people chose. */
    @ParameterizedTest
    @CsvSource({"2, 30", "3, 26", "4, 22", "5, 18"})
    void leavesNothingToBeReckonedWhereEachHasOneCode(int codes, int most) {
        for (var of = 5; of <= most; of++) {
            assertNothingCanBeTold(of, partitions(of, codes), true);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 20", "2, 20", "3, 15"})
    void leavesNothingToBeReckonedWhereTheyChooseSeveral(int codes, int most) {
        for (var of = 5; of <= most; of++) {
            var base = of;
            assertNothingCanBeTold(
                    of,
                    choices(of, codes).stream()
                            .filter(counts -> Arrays.stream(counts).sum() >= base)
                            .toList(),
                    false);
        }
    }

    private static void assertNothingCanBeTold(int of, List<long[]> possible, boolean exclusive) {
        Map<String, List<Set<Long>>> bySight = new HashMap<>();
        for (var counts : possible) {
            var hidden = CONFIDENTIAL.hides(of, counts, exclusive);
            var values = bySight.computeIfAbsent(sight(counts, hidden), sight -> sets(counts.length));
            for (var i = 0; i < counts.length; i++) {
                values.get(i).add(counts[i]);
            }
        }
        bySight.forEach((sight, values) -> values.forEach(set -> {
            if (set.size() == 1) {
                assertThat(set).as(of + " answered, shown is " + sight).noneMatch(count -> count > 0 && count < 5);
                if (!exclusive) {
                    assertThat(set)
                            .as(of + " answered, shown is " + sight)
                            .noneMatch(count -> of - count > 0 && of - count < 5);
                }
            }
        }));
    }

    private static List<Set<Long>> sets(int length) {
        var sets = new ArrayList<Set<Long>>();
        for (var i = 0; i < length; i++) {
            sets.add(new HashSet<>());
        }
        return sets;
    }

    private static String sight(long[] counts, boolean[] hidden) {
        var sight = new StringBuilder();
        for (var i = 0; i < counts.length; i++) {
            sight.append(hidden[i] ? "?" : counts[i]).append(' ');
        }
        return sight.toString();
    }

    private static List<long[]> partitions(int of, int codes) {
        return choices(of, codes).stream()
                .filter(counts -> Arrays.stream(counts).sum() == of)
                .toList();
    }

    /** All counts up to {@code of}, code by code. */
    private static List<long[]> choices(int of, int codes) {
        List<long[]> all = new ArrayList<>(List.of(new long[codes]));
        for (var i = 0; i < codes; i++) {
            List<long[]> next = new ArrayList<>();
            for (var counts : all) {
                var sum = Arrays.stream(counts).sum();
                for (var count = 0L; count <= of && (codes < 4 || sum + count <= of); count++) {
                    var one = counts.clone();
                    one[i] = count;
                    next.add(one);
                }
            }
            all = next;
        }
        return all;
    }
}
