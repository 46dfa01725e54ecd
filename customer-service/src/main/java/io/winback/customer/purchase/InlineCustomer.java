package io.winback.customer.purchase;

import io.winback.customer.customer.ConsentDraft;
import io.winback.customer.customer.CustomerDraft;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The customer of an order, sent with it. */
@Schema(
        description =
                "With an id it is created or changed; without one the mail address finds the customer, else a guest is made.")
public record InlineCustomer(
        @Nullable String id,
        @Size(max = 200) @Nullable String name,
        @Size(max = 254) @Nullable String email,
        @Size(max = 40) @Nullable String phone,
        @Size(max = 130) @Nullable String messenger,
        @Size(max = 35) @Nullable String language,
        @Size(max = 64) @Nullable String zone,
        @Size(max = 2) @Nullable String country,
        @Nullable Map<String, String> attributes,
        @Size(max = 20) @Nullable List<@Valid ConsentDraft> consents) {

    /** Only an address: all that a guest leaves in a list of orders. */
    public static InlineCustomer guest(String email) {
        return new InlineCustomer(null, null, email, null, null, null, null, null, null, null);
    }

    CustomerDraft draft() {
        return new CustomerDraft(name, email, phone, messenger, language, zone, country, attributes, consents);
    }
}
