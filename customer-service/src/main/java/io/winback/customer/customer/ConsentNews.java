package io.winback.customer.customer;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.customer.webhook.WebhookEvent;
import io.winback.customer.webhook.WebhookType;
import io.winback.customer.webhook.Webhooks;
import io.winback.platform.ids.Ids;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells the shop whose consents changed, so that its own list follows. */
@Singleton
class ConsentNews {

    private final Webhooks webhooks;
    private final Ids ids;

    ConsentNews(Webhooks webhooks, Ids ids) {
        this.webhooks = webhooks;
        this.ids = ids;
    }

    /** The data of consent.changed: those decisions that are new, as they stand now, without the words that came with them. */
    @RegisterForReflection
    record ConsentsChanged(String customerId, List<Changed> consents) {

        @RegisterForReflection
        record Changed(
                Purpose purpose,
                Channel channel,
                ConsentStatus status,
                @Nullable ConsentBasis basis,
                Instant at) {}
    }

    void tell(Map<String, Customer> before, Map<String, Customer> after, Instant now) {
        webhooks.append(after.values().stream()
                .map(customer -> changed(Objects.requireNonNull(before.get(customer.id())), customer))
                .filter(changed -> !changed.consents().isEmpty())
                .map(changed ->
                        new WebhookEvent(ids.next(), WebhookType.CONSENT_CHANGED, changed.customerId(), now, changed))
                .toList());
    }

    private static ConsentsChanged changed(Customer before, Customer after) {
        return new ConsentsChanged(
                after.id(),
                after.consents().values().stream()
                        .filter(consent ->
                                !sameDecision(consent, before.consents().get(consent.key())))
                        .map(consent -> new ConsentsChanged.Changed(
                                consent.purpose(), consent.channel(), consent.status(), consent.basis(), consent.at()))
                        .toList());
    }

    private static boolean sameDecision(Consent consent, @Nullable Consent before) {
        return before != null && consent.lasting(null).equals(before.lasting(null));
    }
}
