package io.winback.customer.news;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.customer.customer.Change;
import io.winback.customer.customer.Channel;
import io.winback.customer.customer.Purpose;
import io.winback.customer.customer.Withdrawal;
import io.winback.customer.customer.WithdrawalReason;
import io.winback.customer.timeline.Entry;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** consent.withdrawn.v1 */
@RegisterForReflection
record ConsentWithdrawn(
        String withdrawalId,
        String customerId,
        Channel channel,
        Set<Purpose> purposes,
        WithdrawalReason reason,
        Instant withdrawnAt)
        implements News {

    @Override
    public Entry entry() {
        var names = purposes.stream().sorted().map(Purpose::name).toList();
        var text = "Withdrawn (" + reason + "): " + String.join(", ", names);
        return Entry.of("consent.withdrawn", withdrawalId, customerId, withdrawnAt, text)
                .with("reason", reason)
                .with("channel", channel)
                .with("purposes", names);
    }

    @Override
    public Optional<Change> change(boolean fresh) {
        return Optional.of(new Withdrawal(customerId, channel, purposes, reason, withdrawnAt));
    }
}
