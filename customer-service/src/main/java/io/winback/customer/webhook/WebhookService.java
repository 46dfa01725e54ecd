package io.winback.customer.webhook;

import io.winback.customer.audit.Audit;
import io.winback.customer.audit.AuditAction;
import io.winback.platform.ids.Ids;
import io.winback.platform.time.Machine;
import io.winback.platform.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Registers and changes webhooks. */
@ApplicationScoped
class WebhookService {

    private static final int MOST_SECRETS = 4;

    private final WebhookTable webhooks;
    private final DeliveryTable deliveries;
    private final TargetGuard guard;
    private final Signatures signatures;
    private final Audit audit;
    private final WebhooksConfig config;
    private final Ids ids;
    private final Clock clock;

    WebhookService(
            WebhookTable webhooks,
            DeliveryTable deliveries,
            TargetGuard guard,
            Signatures signatures,
            Audit audit,
            WebhooksConfig config,
            Ids ids,
            @Machine Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.guard = guard;
        this.signatures = signatures;
        this.audit = audit;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    /** The answer holds the secret. */
    @Transactional
    public WebhookResponse register(WebhookRequest request) {
        var webhook = Webhook.register(
                ids.next(), url(request.url()), types(request.types()), request.description(), clock.instant());
        webhooks.add(webhook);
        record(AuditAction.WEBHOOK_CREATED, webhook.id());
        return WebhookResponse.of(webhook, signatures.secret(webhook.id(), webhook.generation()));
    }

    /** The webhook, or the answer 404. */
    @Transactional
    public Webhook required(UUID id) {
        return webhooks.find(id).orElseThrow(() -> notFound(id));
    }

    @Transactional
    public List<WebhookResponse> after(@Nullable UUID last, int limit) {
        return webhooks.after(last, limit).stream().map(WebhookResponse::of).toList();
    }

    /** A new URL is a new receiver: what the old one did is not held against it. */
    @Transactional
    public WebhookResponse change(UUID id, WebhookChangeRequest request) {
        var url = request.url() == null ? null : url(request.url());
        var types = request.types() == null ? null : types(request.types());
        var changed = locked(id).changed(url, types, request.description(), request.active());
        webhooks.save(changed);
        if (url != null) {
            webhooks.calm(id);
        }
        record(AuditAction.WEBHOOK_CHANGED, id);
        return WebhookResponse.of(changed);
    }

    @Transactional
    public void delete(UUID id) {
        if (!webhooks.delete(id)) {
            throw notFound(id);
        }
        record(AuditAction.WEBHOOK_DELETED, id);
    }

    @Transactional
    public SecretResponse rotate(UUID id) {
        var now = clock.instant();
        var webhook = locked(id);
        if (webhook.signing(now).size() >= MOST_SECRETS) {
            throw Problem.of(
                    409,
                    "too-many-secrets",
                    "Too many secrets",
                    "The webhook " + id + " has " + MOST_SECRETS + " secrets in use; wait until the oldest has ended.");
        }
        var rotated = webhook.rotated(now, config.overlap());
        webhooks.save(rotated);
        record(AuditAction.WEBHOOK_SECRET_ROTATED, id);
        return new SecretResponse(signatures.secret(id, rotated.generation()), now.plus(config.overlap()));
    }

    /** What has waited is sent from now on; harmless where nothing is paused. */
    @Transactional
    public WebhookResponse resume(UUID id) {
        var resumed = locked(id).resumed();
        webhooks.save(resumed);
        webhooks.calm(id);
        deliveries.startAnew(id, clock.instant());
        record(AuditAction.WEBHOOK_CHANGED, id);
        return WebhookResponse.of(resumed);
    }

    private void record(AuditAction action, UUID id) {
        audit.record(action, null, Map.of("webhookId", id));
    }

    private Webhook locked(UUID id) {
        return webhooks.lock(id).orElseThrow(() -> notFound(id));
    }

    private String url(String text) {
        try {
            guard.check(text);
            return text;
        } catch (ForbiddenTargetException e) {
            throw Problem.ofField(
                    400, "invalid-field", "Invalid field", "url", Objects.requireNonNullElse(e.getMessage(), ""));
        }
    }

    private static Set<WebhookType> types(List<String> texts) {
        var types = EnumSet.noneOf(WebhookType.class);
        for (var text : texts) {
            types.add(WebhookType.of(text)
                    .orElseThrow(() -> Problem.ofField(
                            400,
                            "invalid-field",
                            "Invalid field",
                            "types",
                            "Send some of " + WebhookType.known() + ".")));
        }
        return types;
    }

    private static RuntimeException notFound(UUID id) {
        return Problem.of(
                404,
                "webhook-not-found",
                "Webhook not found",
                "No webhook has the id " + id + "; POST /api/webhooks makes one.");
    }
}
