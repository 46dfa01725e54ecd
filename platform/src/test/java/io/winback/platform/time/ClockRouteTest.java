package io.winback.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.winback.local.testing.TestClock;
import io.winback.platform.RealTest;
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@RealTest
class ClockRouteTest {

    @Inject
    Clock business;

    @Inject
    @Machine
    Clock machine;

    @Inject
    Database database;

    @Test
    void standsStillUntilMovedAndRemembersWhere() {
        // given
        var target = business.instant().plus(Duration.ofDays(40));

        // when
        TestClock.moveTo(target);

        // then
        assertThat(business.instant()).isEqualTo(target);
        assertThat(stored()).isEqualTo(target);
        assertThat(Duration.between(machine.instant(), target)).isGreaterThan(Duration.ofDays(39));
    }

    private Instant stored() {
        return database.with(sql -> sql.createQuery("select instant from business_clock")
                .mapTo(Instant.class)
                .one());
    }

    @Test
    void movesForwardOnly() {
        var past = business.instant().minusSeconds(1);

        assertThatThrownBy(() -> TestClock.moveTo(past)).hasMessageContaining("forward only");
    }
}
