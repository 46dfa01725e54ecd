package io.winback.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.winback.platform.sql.SqlFailure;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseProblemsTest {

    private final DatabaseProblems problems = new DatabaseProblems();

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03", "53300"})
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

    @Test
    void asksToComeAgainWhateverSpokeToTheDatabase() {
        var away = new SQLException("away", "08006");
        for (var failure : List.of(
                new PersistenceException(away),
                new SqlFailure("copying", away),
                new QuarkusTransactionException(new IllegalStateException(away)))) {
            try (var answer = problems.failed(failure)) {
                assertThat(answer.getStatus()).as(failure.toString()).isEqualTo(503);
            }
        }
    }

    @Test
    void admitsThatAStatementTookTooLong() {
        var late = new UnableToExecuteStatementException("late", new SQLException("used without a transaction"), null);
        try (var answer = problems.failed(late)) {
            assertThat(answer.getStatus()).isEqualTo(500);
        }
    }
}
