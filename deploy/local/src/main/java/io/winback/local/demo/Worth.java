package io.winback.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a marketer looks at before the launch: after how many days the shop's customers are late, and who of the lost is worth it. */
final class Worth {

    private final Marketing marketing;

    Worth(Marketing marketing) {
        this.marketing = marketing;
    }

    List<String> lines(LocalDate cutDay) {
        var lines = new ArrayList<String>();
        lines.add(gaps(marketing.suggestion(cutDay)));
        var list = marketing.candidates();
        var outcome = list.path("outcome");
        lines.add(Words.count(outcome.path("lost").asLong()) + " are lost; of them with a budget of "
                + money(list.path("terms").path("budget")) + ":");
        outcome.path("funnel").forEach(step -> {
            if (step.path("customers").asLong() > 0) {
                lines.add("- " + Words.count(step.path("customers").asLong()) + ": "
                        + step.path("text").asText());
            }
        });
        lines.add("- " + Words.count(outcome.path("chosen").asLong()) + " candidates, planned cost "
                + money(outcome.path("plannedCost")) + ", expected profit " + money(outcome.path("expectedProfit")));
        var first = marketing.firstOf(list);
        first.path("reasons")
                .forEach(reason ->
                        lines.add("the first of them: " + reason.path("text").asText()));
        list.path("assumptions")
                .forEach(assumption -> lines.add(assumption.path("text").asText()));
        return lines;
    }

    private static String gaps(JsonNode suggestion) {
        return Words.count(suggestion.path("gaps").asLong()) + " gaps between purchases: half are not longer than "
                + suggestion.path("repeatIntervalDays").asText() + " days, nine of ten not longer than "
                + suggestion.path("lapseThresholdDays").asText() + "; suggested, never applied by itself";
    }

    private static String money(JsonNode money) {
        return money.path("amount").asText() + " " + money.path("currency").asText();
    }
}
