package io.winback.customer.customer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A consent as the shop sends it. */
@Schema(
        description =
                "One decision; without a channel it is about mail, without a basis a GRANTED counts as OPT_IN, without a time it"
                        + " holds from now on. EXISTING_CUSTOMER permits only where the shop has switched it on, and only as long as the"
                        + " last order is not too old.")
public record ConsentDraft(
        @NotNull Purpose purpose,
        @Nullable Channel channel,
        @NotNull ConsentStatus status,
        @Nullable ConsentBasis basis,
        @Size(max = 200) @Nullable String source,
        @Size(max = 2000) @Nullable String proof,
        @Nullable String at) {

    Decision decision(ShopTime time) {
        return new Decision(
                new ConsentKey(purpose, channel == null ? Channel.EMAIL : channel),
                status,
                basis,
                source,
                proof,
                at == null ? null : time.parse("consents.at", at));
    }
}
