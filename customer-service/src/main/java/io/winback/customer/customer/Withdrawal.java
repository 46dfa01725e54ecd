package io.winback.customer.customer;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** An unsubscribe, bounce or complaint taken by a message. A consent granted later has overruled it already. */
public record Withdrawal(String customerId, Channel channel, Set<Purpose> purposes, WithdrawalReason reason, Instant at)
        implements Change {

    @Override
    public Withdrawal forCustomer(String id) {
        return new Withdrawal(id, channel, purposes, reason, at);
    }

    @Override
    public List<Consent> decisions(Customer before, Instant now) {
        if (reason == WithdrawalReason.HARD_BOUNCE) {
            return List.of();
        }
        return purposes.stream()
                .map(purpose -> new Consent(
                        purpose, channel, ConsentStatus.REVOKED, null, reason.name(), null, at, false, null))
                .toList();
    }

    @Override
    public Customer applyTo(Customer before, Instant now) {
        var decided = before.decided(decisions(before, now));
        return switch (reason) {
            case UNSUBSCRIBE -> decided;
            case HARD_BOUNCE -> decided.suppressed(new Suppression(channel, SuppressionReason.HARD_BOUNCE, at));
            case COMPLAINT -> decided.suppressed(new Suppression(channel, SuppressionReason.COMPLAINT, at));
        };
    }
}
