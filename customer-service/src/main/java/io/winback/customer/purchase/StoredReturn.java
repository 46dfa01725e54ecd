package io.winback.customer.purchase;

import io.winback.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A return as it is kept.
 *
 * @param goods what it takes off the order; null while it waits for its order
 * @param full whether nothing of the order is left with it
 * @param version of the event that told it; 0 while it waits
 */
record StoredReturn(ToldReturn told, @Nullable Money goods, boolean full, boolean history, long version) {

    boolean waits() {
        return goods == null;
    }

    StoredReturn worth(Valuation.Value value) {
        return new StoredReturn(told, value.goods(), value.full(), history, version);
    }

    StoredReturn withVersion(long newVersion) {
        return new StoredReturn(told, goods, full, history, newVersion);
    }
}
