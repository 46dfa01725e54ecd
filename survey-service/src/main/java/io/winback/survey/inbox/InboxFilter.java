package io.winback.survey.inbox;

import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which answers are asked for; what is absent does not matter. */
public record InboxFilter(
        @QueryParam("survey") @Nullable String survey,

        @Parameter(description = "A churn reason, or a sub-reason such as SERVICE.DELIVERY.")
        @QueryParam("reason")
        @Nullable
        String reason,

        @QueryParam("language") @Nullable String language,

        @Parameter(description = "Lifecycle stage when invited: PROSPECT, ACTIVE, DUE or LOST.")
        @QueryParam("panel")
        @Nullable
        String panel,

        @Parameter(description = "What the customer was worth when invited, at least, in the shop's currency.")
        @QueryParam("valueAtLeast")
        @Min(0)
        @Nullable
        BigDecimal valueAtLeast,

        @QueryParam("state") @Nullable InboxState state) {}
