package io.winback.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseProblemsTest {

    private final DatabaseProblems problems = new DatabaseProblems();

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03"})
    void asksToComeAgainWhileTheDatabaseIsAway(String state) {
        try (var answer = problems.failed(new ConnectionException(new SQLException("away", state)))) {
            assertThat(answer.getStatus()).isEqualTo(503);
            assertThat(answer.getHeaderString("Retry-After")).isNotBlank();
        }
    }

    @Test
    void admitsAFaultOfOurs() {
        try (var answer = problems.failed(new ConnectionException(new SQLException("no such table", "42P01")))) {
            assertThat(answer.getStatus()).isEqualTo(500);
        }
    }
}
