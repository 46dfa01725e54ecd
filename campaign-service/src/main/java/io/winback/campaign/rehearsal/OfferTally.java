package io.winback.campaign.rehearsal;

import io.winback.campaign.definition.OfferDefinition;
import io.winback.campaign.offer.OfferRehearsal.Word;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Counts what is said about an offer to customers. */
final class OfferTally {

    private static final int DECIMALS = 4;

    final @Nullable OfferDefinition definition;
    final Counts refused = new Counts();
    final Counts waiting = new Counts();
    long given;
    BigDecimal planned = BigDecimal.ZERO;
    BigDecimal most = BigDecimal.ZERO;

    OfferTally(@Nullable OfferDefinition definition) {
        this.definition = definition;
    }

    void add(Word word) {
        var cost = word.cost();
        if (word.refusal() != null) {
            refused.add(word.refusal().rule());
        } else if (word.waits() != null) {
            waiting.add(word.waits().rule());
        } else if (cost != null) {
            given++;
            planned = planned.add(cost.planned().amount());
            most = most.add(cost.most().amount());
        }
    }

    long asked() {
        return given + refused.sum() + waiting.sum();
    }

    /** Of those it was asked for, who get it; 1 where nobody was. */
    double share() {
        return asked() == 0 ? 1 : (double) given / asked();
    }

    /** What one code is expected to cost when it is used. */
    BigDecimal cost() {
        return given == 0 ? BigDecimal.ZERO : planned.divide(BigDecimal.valueOf(given), DECIMALS, RoundingMode.HALF_UP);
    }

    /** What a budget keeps for one code. */
    BigDecimal kept() {
        return given == 0 ? BigDecimal.ZERO : most.divide(BigDecimal.valueOf(given), DECIMALS, RoundingMode.HALF_UP);
    }
}
