package io.winback.customer.purchase;

import io.winback.platform.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A credit as it is stored. */
record CreditResponse(
        String id,
        String customerId,
        Instant creditedAt,
        Money amount,
        @Nullable Money reportingAmount,
        @Nullable String reason,
        @Nullable Instant updatedAt,
        boolean history,
        long version) {

    static CreditResponse of(StoredCredit stored) {
        var credit = stored.credit();
        return new CreditResponse(
                credit.id(),
                credit.customerId(),
                credit.creditedAt(),
                credit.amount(),
                credit.reportingAmount(),
                credit.reason(),
                credit.updatedAt(),
                stored.history(),
                stored.version());
    }
}
