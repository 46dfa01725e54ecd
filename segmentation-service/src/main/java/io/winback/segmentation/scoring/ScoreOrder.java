package io.winback.segmentation.scoring;

import java.util.Arrays;
import java.util.Optional;

/**
 * By what customers are ranked, the highest first. P(alive) is no order: BG/NBD would put every one-time buyer on top, however long
 * silent.
 */
public enum ScoreOrder {
    P_BUY("pBuy", "p_buy"),
    EXPECTED("expected", "expected"),
    FUTURE_PROFIT("futureProfit", "future_profit");

    private final String word;
    private final String column;

    ScoreOrder(String word, String column) {
        this.word = word;
        this.column = column;
    }

    public static Optional<ScoreOrder> of(String word) {
        return Arrays.stream(values()).filter(order -> order.word.equals(word)).findFirst();
    }

    public String word() {
        return word;
    }

    String column() {
        return column;
    }
}
