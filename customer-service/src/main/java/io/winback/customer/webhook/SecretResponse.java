package io.winback.customer.webhook;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.idempotency.Redacted;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A new secret.
 *
 * @param secret shown once
 * @param formerSignsUntil until then calls are signed with the former secret as well
 */
@RegisterForReflection
record SecretResponse(@Nullable String secret, Instant formerSignsUntil) implements Redacted {

    @Override
    public SecretResponse kept() {
        return new SecretResponse(null, formerSignsUntil);
    }
}
