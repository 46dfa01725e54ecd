package io.winback.customer.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A receiver of the shop and what it is told. Every verb returns the webhook as it is afterwards.
 *
 * @param active the shop's own switch
 * @param pause set where we have given up for now
 * @param secrets those that still sign, the newest last
 * @param failures of the receiver in a row
 */
record Webhook(
        UUID id,
        String url,
        Set<WebhookType> types,
        @Nullable String description,
        boolean active,
        @Nullable Pause pause,
        List<SigningSecret> secrets,
        int failures,
        Instant createdAt) {

    /** Since when and why. */
    record Pause(Instant at, PauseReason reason) {}

    /** As it is shown. */
    enum State {
        ACTIVE,
        OFF,
        PAUSED
    }

    static Webhook register(UUID id, String url, Set<WebhookType> types, @Nullable String description, Instant now) {
        var secret = new SigningSecret(1, null);
        return new Webhook(id, url, types, description, true, null, List.of(secret), 0, now);
    }

    State state() {
        if (!active) {
            return State.OFF;
        }
        return pause == null ? State.ACTIVE : State.PAUSED;
    }

    int generation() {
        return secrets.get(secrets.size() - 1).generation();
    }

    List<SigningSecret> signing(Instant now) {
        return secrets.stream().filter(secret -> secret.signs(now)).toList();
    }

    /** Null leaves a field as it is, an empty description clears it. */
    Webhook changed(
            @Nullable String newUrl,
            @Nullable Set<WebhookType> newTypes,
            @Nullable String newDescription,
            @Nullable Boolean newActive) {
        var text = Objects.requireNonNullElse(newDescription, Objects.requireNonNullElse(description, ""));
        return new Webhook(
                id,
                Objects.requireNonNullElse(newUrl, url),
                Objects.requireNonNullElse(newTypes, types),
                text.isEmpty() ? null : text,
                Objects.requireNonNullElse(newActive, active),
                pause,
                secrets,
                failures,
                createdAt);
    }

    /** The new secret signs at once, those before for {@code overlap} more. */
    Webhook rotated(Instant now, Duration overlap) {
        var rotated = new ArrayList<SigningSecret>();
        signing(now).forEach(secret -> rotated.add(secret.until(now.plus(overlap))));
        rotated.add(new SigningSecret(generation() + 1, null));
        return new Webhook(id, url, types, description, active, pause, List.copyOf(rotated), failures, createdAt);
    }

    /** A webhook that is paused already keeps its first reason. */
    Webhook paused(PauseReason reason, Instant now) {
        return pause == null ? with(new Pause(now, reason)) : this;
    }

    Webhook resumed() {
        return with(null);
    }

    private Webhook with(@Nullable Pause newPause) {
        return new Webhook(id, url, types, description, active, newPause, secrets, failures, createdAt);
    }
}
