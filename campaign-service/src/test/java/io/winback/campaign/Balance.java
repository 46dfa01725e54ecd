package io.winback.campaign;

import static io.winback.campaign.Api.operator;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The accounts of the service, before and after: other tests plant rows that balance nothing. */
public final class Balance {

    private final Map<String, Long> before;

    private Balance(Map<String, Long> before) {
        this.before = before;
    }

    public static Balance now() {
        return new Balance(differences());
    }

    /** Every account balances, or is out by what it was out by before. */
    public void holds() {
        assertThat(differences())
                .allSatisfy((account, difference) ->
                        assertThat(difference).as(account).isIn(0L, before.getOrDefault(account, 0L)));
    }

    private static Map<String, Long> differences() {
        List<Map<String, Object>> lines = operator()
                .get("/api/operations/campaign/accounts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("lines");
        return lines.stream()
                .collect(Collectors.toMap(
                        line -> (String) line.get("name"), line -> number(line, "left") - number(line, "right")));
    }

    private static long number(Map<String, Object> line, String name) {
        return ((Number) line.get(name)).longValue();
    }
}
