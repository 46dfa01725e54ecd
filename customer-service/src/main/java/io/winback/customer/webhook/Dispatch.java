package io.winback.customer.webhook;

import java.time.Instant;
import java.util.UUID;

/** One claimed delivery on its way. */
record Dispatch(Webhook webhook, UUID event, String body, int attempt, Instant triedSince) {}
