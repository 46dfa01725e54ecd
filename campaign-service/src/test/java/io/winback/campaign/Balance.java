package io.winback.campaign;

import static io.winback.campaign.Api.operator;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The accounts of the service, before and after: other tests plant rows that balance nothing. */
public final class Balance {

    private final Map<String, BigDecimal> before;

    private Balance(Map<String, BigDecimal> before) {
        this.before = before;
    }

    public static Balance now() {
        return new Balance(differences());
    }

    /** Every account balances, or is out by what it was out by before. */
    public void holds() {
        assertThat(differences()).allSatisfy((account, difference) -> assertThat(difference)
                .as(account)
                .isIn(BigDecimal.ZERO, before.getOrDefault(account, BigDecimal.ZERO)));
    }

    private static Map<String, BigDecimal> differences() {
        List<Map<String, Object>> lines = operator()
                .get("/api/operations/campaign/accounts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("lines");
        return lines.stream().collect(Collectors.toMap(line -> (String) line.get("name"), line -> number(line, "left")
                .subtract(number(line, "right"))
                .stripTrailingZeros()));
    }

    private static BigDecimal number(Map<String, Object> line, String name) {
        return new BigDecimal(String.valueOf(line.get(name)));
    }
}
