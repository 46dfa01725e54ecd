package io.winback.campaign.operations;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What one account says, campaign by campaign: what is too much in one does not make up for what is missing in another. */
record Found(String account, List<Pair> pairs) {

    /** @param campaign empty for what belongs to none */
    record Pair(String campaign, BigDecimal left, BigDecimal right) {

        boolean balanced() {
            return left.compareTo(right) == 0;
        }
    }

    BigDecimal left() {
        return sum(Pair::left);
    }

    BigDecimal right() {
        return sum(Pair::right);
    }

    boolean balanced() {
        return faults().findAny().isEmpty();
    }

    Stream<Pair> faults() {
        return pairs.stream().filter(pair -> !pair.balanced());
    }

    private BigDecimal sum(Function<Pair, BigDecimal> side) {
        return pairs.stream().map(side).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
