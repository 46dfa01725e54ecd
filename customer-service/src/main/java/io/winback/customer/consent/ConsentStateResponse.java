package io.winback.customer.consent;

import io.winback.customer.customer.Channel;
import io.winback.customer.customer.Consent;
import io.winback.customer.customer.Purpose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where one purpose stands on one channel, and every decision ever told, the latest first. Without a decision nothing is permitted. */
record ConsentStateResponse(
        Purpose purpose,
        Channel channel,
        boolean permitted,
        @Nullable Consent current,
        List<ToldConsent> history) {}
