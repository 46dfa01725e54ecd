package io.winback.customer.consent;

import io.winback.customer.customer.ConsentBasis;
import io.winback.customer.customer.ConsentKey;
import io.winback.customer.customer.ConsentStatus;
import io.winback.customer.customer.Decision;
import io.winback.customer.customer.ShopTime;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A decision on the purpose that the path names. */
record ConsentRequest(
        @NotNull ConsentStatus status,
        @Nullable ConsentBasis basis,
        @Size(max = 200) @Nullable String source,
        @Size(max = 2000) @Nullable String proof,
        @Nullable String at) {

    Decision decision(ConsentKey about, ShopTime time) {
        return new Decision(about, status, basis, source, proof, at == null ? null : time.parse("at", at));
    }
}
