package io.winback.customer.purchase;

import io.winback.customer.customer.CustomerIds;
import io.winback.customer.customer.ShopTime;
import io.winback.platform.money.Money;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Understands credits as the shop sends them, or says which field cannot be understood. */
@Singleton
public class CreditReader {

    private final ShopTime time;
    private final ShopProfile shop;

    CreditReader(ShopTime time, ShopProfile shop) {
        this.time = time;
        this.shop = shop;
    }

    public Credit read(String customerId, String id, CreditDraft draft) {
        var amount = new Money(draft.amount(), OrderReader.currency(draft.currency()));
        return new Credit(
                CustomerIds.valid("customerId", customerId),
                CustomerIds.valid("id", id),
                time.parse("creditedAt", draft.creditedAt()),
                amount,
                reportingAmount(amount, draft),
                draft.reason() == null || draft.reason().isBlank()
                        ? null
                        : draft.reason().strip(),
                time.parseOptional("updatedAt", draft.updatedAt()));
    }

    private @Nullable Money reportingAmount(Money amount, CreditDraft draft) {
        if (amount.currency().equals(shop.currency())) {
            return amount;
        }
        return draft.reportingAmount() == null ? null : new Money(draft.reportingAmount(), shop.currency());
    }
}
