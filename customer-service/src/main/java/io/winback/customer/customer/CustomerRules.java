package io.winback.customer.customer;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What holds for every customer, whatever was told: suppressed addresses, consents that rest on a purchase, kept attributes. */
@Singleton
class CustomerRules {

    private final SuppressedAddresses suppressed;
    private final LastOrders lastOrders;
    private final CustomerConfig config;

    CustomerRules(SuppressedAddresses suppressed, LastOrders lastOrders, CustomerConfig config) {
        this.suppressed = suppressed;
        this.lastOrders = lastOrders;
        this.config = config;
    }

    /** Changes {@code after} so that the rules hold. */
    void apply(Map<String, Customer> before, Map<String, Customer> after) {
        suppressed.keep(before, after);
        after.replaceAll((id, customer) -> customer.keepingPermitted(config.profileAttributes()));
        if (after.values().stream().anyMatch(Customer::restsOnPurchase)) {
            renew(after);
        }
    }

    /** Those of the customers who gave a consent that rests on a purchase; none while the shop has not switched that on. */
    List<String> restingOnPurchase(Collection<String> ids) {
        return config.existingCustomer().enabled() ? lastOrders.consentsRestingOnThem(ids) : List.of();
    }

    private void renew(Map<String, Customer> after) {
        var resting = after.values().stream()
                .filter(Customer::restsOnPurchase)
                .map(Customer::id)
                .toList();
        Map<String, Instant> last = config.existingCustomer().enabled() ? lastOrders.of(resting) : Map.of();
        for (var id : resting) {
            var ordered = last.get(id);
            after.computeIfPresent(
                    id,
                    (same, customer) -> customer.permitted(
                            ordered == null
                                    ? null
                                    : ordered.plus(config.existingCustomer().maxAge())));
        }
    }
}
