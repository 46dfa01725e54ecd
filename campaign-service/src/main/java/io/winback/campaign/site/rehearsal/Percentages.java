package io.winback.campaign.site.rehearsal;

import io.winback.campaign.rehearsal.AssumptionsQuery;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Assumptions as people fill them in: shares in percent. */
record Percentages(Map<String, String> entered) {

    static final Percentages NONE = new Percentages(Map.of());

    /** What may be filled in, in this order. */
    static final List<String> SHARES = List.of(
            "returnShareLow",
            "returnShare",
            "returnShareHigh",
            "unaidedShare",
            "answerShare",
            "clickShare",
            "redeemShare");

    static final String ORDER = "order";

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    static Percentages of(MultivaluedMap<String, String> asked) {
        var entered = new LinkedHashMap<String, String>();
        asked.forEach((name, values) -> {
            var value = values.isEmpty() ? "" : values.get(0).strip();
            if ((SHARES.contains(name) || name.equals(ORDER)) && !value.isEmpty()) {
                entered.put(name, value);
            }
        });
        return new Percentages(entered);
    }

    String value(String name) {
        return entered.getOrDefault(name, "");
    }

    /** @throws IllegalArgumentException where something is no number, or no share */
    AssumptionsQuery query() {
        return AssumptionsQuery.of(entered.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> number(each.getKey(), each.getValue()))));
    }

    private static BigDecimal number(String name, String text) {
        var number = new BigDecimal(text.replace(',', '.').replace("%", "").strip());
        var value = name.equals(ORDER) ? number : number.movePointLeft(2);
        if (value.signum() < 0 || value.compareTo(name.equals(ORDER) ? MOST : BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(name + " is no share, or no order");
        }
        return value;
    }

    /** As the question of an address. */
    String address() {
        return entered.isEmpty()
                ? ""
                : entered.entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
