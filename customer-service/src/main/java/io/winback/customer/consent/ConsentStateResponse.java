package io.winback.customer.consent;

import io.winback.customer.customer.Consent;
import io.winback.customer.customer.ConsentStatus;
import io.winback.customer.customer.Purpose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where one purpose stands, and every decision ever told, the latest first. Without a decision nothing is permitted. */
record ConsentStateResponse(
        Purpose purpose, boolean permitted, @Nullable Consent current, List<Consent> history) {

    static ConsentStateResponse of(Purpose purpose, @Nullable Consent current, List<Consent> history) {
        return new ConsentStateResponse(
                purpose, current != null && current.status() == ConsentStatus.GRANTED, current, history);
    }
}
