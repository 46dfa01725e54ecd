package io.winback.customer.customer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/** What a shop may set about its customers. */
@ConfigMapping(prefix = "winback.customers")
public interface CustomerConfig {

    /** Attributes that describe the person; kept only while the purpose PROFILE is granted. */
    @WithDefault("ageBand,incomeBand,gender,lifestyle")
    Set<String> profileAttributes();

    /** The consent basis EXISTING_CUSTOMER: own similar goods, with an objection offered at each contact. */
    ExistingCustomer existingCustomer();

    /** Settings of that basis. */
    interface ExistingCustomer {

        /** Off: such a consent is kept, and permits nothing. */
        @WithDefault("false")
        boolean enabled();

        /** How long after the last order that was not cancelled it permits. */
        @WithDefault("730d")
        Duration maxAge();
    }
}
