package io.winback.survey.answer;

import io.winback.platform.web.QueryValues;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which answers are asked for, as it is sent; what is not sent does not matter. */
public record AnswerQuestion(
        @Parameter(description = "A churn reason or a sub-reason", example = "SERVICE.DELIVERY")
        @QueryParam("reason")
        @Nullable
        String reason,

        @Parameter(description = "Language it was answered in", example = "et") @QueryParam("language") @Nullable
        String language,

        @Parameter(description = "Lifecycle stage when invited: LOST, ACTIVE, DUE or PROSPECT", example = "LOST")
        @QueryParam("panel")
        @Nullable
        String panel,

        @Parameter(description = "Value when invited, in the shop's currency", example = "250.00")
        @QueryParam("valueAtLeast")
        @DecimalMin("0")
        @Digits(integer = 15, fraction = 4)
        @Nullable
        BigDecimal valueAtLeast,

        @Parameter(description = "Answered or changed since", example = "2026-03-01T00:00:00Z")
        @QueryParam("from")
        @Nullable
        String from,

        @Parameter(description = "and before", example = "2026-04-01T00:00:00Z") @QueryParam("to") @Nullable
        String to,

        @Parameter(description = "Only with, or only without, words of the customer's own")
        @QueryParam("written")
        @Nullable
        Boolean written,

        @Parameter(description = "Only those, or only those not, that a machine may have sent")
        @QueryParam("suspected")
        @Nullable
        Boolean suspected) {

    AnswerFilter filter(@Nullable String survey) {
        return new AnswerFilter(
                survey,
                reason,
                language,
                panel,
                valueAtLeast,
                QueryValues.instant("from", from),
                QueryValues.instant("to", to),
                written,
                suspected);
    }
}
