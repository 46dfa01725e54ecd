package io.winback.campaign.feedback.warmup;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.feedback.health.Rates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpPlanTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Rates WELCOME = new Rates(10_000, 199, 9);

    private final WarmUpPlan plan = new WarmUpPlan(new Settings());

    @Test
    void growsByHalfADayUntilTheDomainIsKnown() {
        var days = new ArrayList<Integer>();
        WarmUpPlan.Day before = null;
        for (var day = MONDAY; days.size() < 15; day = day.plusDays(1)) {
            var allowed = plan.allowed(before, day, WELCOME);
            days.add(allowed);
            before = new WarmUpPlan.Day(day, allowed);
        }

        assertThat(days.subList(0, 5)).isEqualTo(List.of(200, 300, 450, 675, 1013));
        assertThat(days.get(14)).isEqualTo(50_000);
        assertThat(plan.over(days.get(14))).isTrue();
        assertThat(plan.over(days.get(13))).isFalse();
    }

    @Test
    void staysWhereMailsAreNotWelcome() {
        assertThat(next(300, new Rates(1_000, 20, 0))).isEqualTo(300);
        assertThat(next(300, new Rates(1_000, 0, 1))).isEqualTo(300);
        assertThat(next(300, Rates.NONE)).isEqualTo(450);
    }

    @Test
    void stepsBackWhereTheyAreNotWantedAtAll() {
        assertThat(next(450, new Rates(1_000, 60, 0))).isEqualTo(300);
        assertThat(next(450, new Rates(1_000, 0, 5))).isEqualTo(300);
        assertThat(next(200, new Rates(1_000, 60, 0))).isEqualTo(200);
    }

    @Test
    void beginsAgainAfterALongSilence() {
        var before = new WarmUpPlan.Day(MONDAY, 20_000);

        assertThat(plan.allowed(before, MONDAY.plusDays(30), WELCOME)).isEqualTo(30_000);
        assertThat(plan.allowed(before, MONDAY.plusDays(31), WELCOME)).isEqualTo(200);
    }

    private int next(int allowed, Rates rates) {
        return plan.allowed(new WarmUpPlan.Day(MONDAY, allowed), MONDAY.plusDays(1), rates);
    }

    record Settings() implements WarmUpConfig {
        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public int firstDay() {
            return 200;
        }

        @Override
        public double growth() {
            return 1.5;
        }

        @Override
        public int until() {
            return 50_000;
        }

        @Override
        public double bounces() {
            return 0.02;
        }

        @Override
        public double complaints() {
            return 0.001;
        }

        @Override
        public int silence() {
            return 30;
        }
    }
}
