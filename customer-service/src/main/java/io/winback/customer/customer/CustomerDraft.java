package io.winback.customer.customer;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer as the shop sends it. */
@Schema(
        description =
                "Fields that are sent replace what is stored, fields left out stay; an empty text clears a field. Consents are"
                        + " merged by purpose, the latest decision counts.")
@RegisterForReflection
public record CustomerDraft(
        @Size(max = 200) @Nullable String name,
        @Size(max = 254) @Nullable String email,
        @Size(max = 40) @Nullable String phone,
        @Size(max = 130) @Nullable String messenger,
        @Size(max = 35) @Nullable String language,
        @Size(max = 64) @Nullable String zone,
        @Size(max = 2) @Nullable String country,
        @Size(max = 50) @Nullable Map<@Size(max = 64) String, @NotNull @Size(max = 500) String> attributes,
        @Size(max = 20) @Nullable List<@Valid ConsentDraft> consents) {

    /** Nothing but the id is known. */
    public static CustomerDraft empty() {
        return new CustomerDraft(null, null, null, null, null, null, null, null, null);
    }
}
