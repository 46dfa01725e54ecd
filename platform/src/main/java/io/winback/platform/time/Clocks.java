package io.winback.platform.time;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.winback.platform.sql.Instants;
import io.winback.platform.sql.SqlFailure;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Produces the two clocks. The stepped business clock goes on where the database says it stood. */
@Singleton
class Clocks {

    @Produces
    @Machine
    @Singleton
    Clock machine() {
        return new MicrosecondClock(Clock.systemUTC());
    }

    @Produces
    @DefaultBean
    @Singleton
    Clock business(ClockConfig config, AgroalDataSource dataSource, @Machine Clock machine) {
        if (!config.stepped()) {
            return machine;
        }
        if (LaunchMode.current() == LaunchMode.NORMAL && !ConfigUtils.isProfileActive("local")) {
            throw new IllegalStateException("winback.clock.stepped=true is allowed in the profile local only");
        }
        return new SteppedClock(storedOr(config.start().orElseGet(machine::instant), dataSource));
    }

    private static Instant storedOr(Instant start, AgroalDataSource dataSource) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "insert into business_clock (instant) values (?) on conflict (only_row) do update set only_row = true returning instant")) {
            insert.setObject(1, start.atOffset(ZoneOffset.UTC));
            try (var row = insert.executeQuery()) {
                row.next();
                return Instants.of(row, 1);
            }
        } catch (SQLException e) {
            throw new SqlFailure("reading the business clock", e);
        }
    }
}
