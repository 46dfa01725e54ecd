package io.winback.segmentation.scoring;

import io.winback.platform.csv.CsvTable;
import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scores as a table. */
public final class ScoreTables {

    private static final List<String> COLUMNS = List.of(
            "customerId",
            "stage",
            "repeats",
            "recencyDays",
            "ageDays",
            "lastOn",
            "meanSpend",
            "expectedSpend",
            "pAlive",
            "expected",
            "pBuy",
            "futureProfit",
            "currency",
            "asOf",
            "modelVersion");

    private ScoreTables() {}

    /** One row per customer, the amounts in the currency beside them. */
    public static CsvTable of(ScoresResponse scores) {
        var terms = scores.terms();
        var rows = scores.items().stream()
                .map(score -> Arrays.<@Nullable Object>asList(
                        score.customerId(),
                        score.stage(),
                        score.repeats(),
                        score.recencyDays(),
                        score.ageDays(),
                        score.lastOn(),
                        amount(score.meanSpend()),
                        amount(score.expectedSpend()),
                        score.pAlive(),
                        score.expected(),
                        score.pBuy(),
                        amount(score.futureProfit()),
                        terms == null ? null : terms.currency(),
                        terms == null ? null : terms.asOf(),
                        terms == null ? null : terms.modelVersion()))
                .toList();
        return new CsvTable(COLUMNS, rows);
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
