package io.winback.campaign.delivery;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All limits of how many mails may leave, as one. */
@Singleton
public class Quotas {

    private final List<SendingQuota> quotas;

    Quotas(@All List<SendingQuota> quotas) {
        this.quotas = quotas;
    }

    /** When mails may leave again, if none may leave now; business clock. */
    public Optional<Instant> closedUntil(Instant now) {
        return quotas.stream()
                .filter(quota -> !quota.open(now))
                .map(quota -> quota.reopens(now))
                .max(Comparator.naturalOrder());
    }

    /** Whether those who bought most recently go first. */
    boolean scarce(Instant now) {
        return quotas.stream().anyMatch(quota -> quota.scarce(now));
    }

    int take(Instant now, int wanted) {
        var allowed = wanted;
        for (var quota : quotas) {
            allowed = allowed == 0 ? 0 : quota.allowed(now, allowed);
        }
        return allowed;
    }
}
