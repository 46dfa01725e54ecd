package io.winback.customer.news;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.customer.news.Lifecycles.Lifecycle;
import io.winback.customer.webhook.WebhookEvent;
import io.winback.customer.webhook.WebhookType;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a run of profiles what is worth telling: a stage that is another than before, a customer who is back. News of value alone,
 * older news and history tell nothing, but history is where later news starts from.
 */
final class LifecycleNews {

    private final Map<String, Lifecycle> known;
    private final Map<String, ProfileChanged> newest = new HashMap<>();
    private final List<WebhookEvent> told = new ArrayList<>();

    LifecycleNews(Map<String, Lifecycle> known) {
        this.known = new HashMap<>(known);
    }

    /** What lifecycle.changed tells. */
    @RegisterForReflection
    record StageChange(
            String customerId, String stage, @Nullable String formerStage, LocalDate since, boolean returned) {}

    /** What customer.returned tells. */
    @RegisterForReflection
    record Return(String customerId, String stage, LocalDate since) {}

    void add(UUID event, ProfileChanged profile) {
        var before = known.get(profile.customerId());
        if (before != null && before.version() >= profile.version()) {
            return;
        }
        var stage = before == null ? null : before.stage();
        if (!profile.history() && !profile.stage().equals(stage)) {
            tell(event, WebhookType.LIFECYCLE_CHANGED, profile, change(profile, stage));
        }
        if (!profile.history() && profile.returned() && (before == null || !before.returned())) {
            // a profile may tell both, and an id tells one event
            var id = UUID.nameUUIDFromBytes((event + "/returned").getBytes(StandardCharsets.UTF_8));
            var back = new Return(profile.customerId(), profile.stage(), profile.since());
            tell(id, WebhookType.CUSTOMER_RETURNED, profile, back);
        }
        known.put(
                profile.customerId(),
                new Lifecycle(profile.customerId(), profile.stage(), profile.returned(), profile.version()));
        newest.put(profile.customerId(), profile);
    }

    /** The last word on each customer of whom there is news. */
    List<ProfileChanged> newest() {
        return List.copyOf(newest.values());
    }

    List<WebhookEvent> told() {
        return told;
    }

    private static StageChange change(ProfileChanged profile, @Nullable String former) {
        return new StageChange(profile.customerId(), profile.stage(), former, profile.since(), profile.returned());
    }

    private void tell(UUID id, WebhookType type, ProfileChanged profile, Object data) {
        told.add(new WebhookEvent(id, type, profile.customerId(), profile.changedAt(), data));
    }
}
