package io.winback.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlantedEffectTest {

    private static final Instant START = Instant.parse("2026-07-01T09:00:00Z");
    private static final Instant UNTIL = START.plus(Duration.ofDays(120));

    @Test
    void onlyTreatedCustomersWhoWouldNotHaveOrderedOtherwiseCount() {
        // given
        var enrollments = List.of(
                new Enrollment("moved", true, START),
                new Enrollment("would-have-anyway", true, START),
                new Enrollment("silent", true, START),
                new Enrollment("held-out", false, START),
                new Enrollment("too-late", true, START.plus(Duration.ofDays(60))));
        var unaided = List.of(unaided("would-have-anyway", 50), unaided("held-out", 20));
        var played = List.of(
                played("moved", 20), played("would-have-anyway", 20), played("too-late", 70), played("silent", 95));

        // when
        var effect = PlantedEffect.of(enrollments, unaided, played, UNTIL);

        // then
        assertThat(effect).isEqualTo(new PlantedEffect(3, 2, 1));
    }

    private static Replay.Placed unaided(String customer, int day) {
        return new Replay.Placed(
                new ShopOrder("o", customer, LocalDateTime.MIN, BigDecimal.ONE), START.plus(Duration.ofDays(day)));
    }

    private static Deeds.PlayedOrder played(String customer, int day) {
        return new Deeds.PlayedOrder(customer, START.plus(Duration.ofDays(day)));
    }
}
