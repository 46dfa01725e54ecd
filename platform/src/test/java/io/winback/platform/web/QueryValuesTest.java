package io.winback.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryValuesTest {

    @Test
    void readsAnInstantWhereOneWasSent() {
        assertThat(QueryValues.instant("from", "2026-01-31T00:00:00Z")).isEqualTo(Instant.ofEpochSecond(1769817600));
        assertThat(QueryValues.instant("from", null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-03-18"})
    void namesTheFieldThatCannotBeRead(String text) {
        assertThatThrownBy(() -> QueryValues.instant("from", text))
                .isInstanceOfSatisfying(HttpProblem.class, problem -> {
                    assertThat(problem.getStatusCode()).isEqualTo(400);
                    assertThat(problem.getType()).hasPath("/problems/invalid-instant");
                    assertThat(problem.getParameters()).containsEntry("field", "from");
                });
    }
}
