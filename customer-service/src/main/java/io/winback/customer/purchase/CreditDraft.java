package io.winback.customer.purchase;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A credit note as the shop sends it. */
@Schema(
        description =
                "A credit that names no order: it lowers what the customer spent and changes no order. In a currency that is not the"
                        + " shop's, reportingAmount is the amount in the shop's currency; without it the credit lowers nothing. An"
                        + " amount of 0 takes a credit back.")
@RegisterForReflection
public record CreditDraft(
        @NotBlank @Size(max = 40) String creditedAt,

        @NotNull @DecimalMin("0") @Digits(integer = 13, fraction = 4)
        BigDecimal amount,

        @NotNull @Size(min = 3, max = 3) String currency,

        @DecimalMin("0") @Digits(integer = 13, fraction = 4) @Nullable
        BigDecimal reportingAmount,

        @Size(max = 200) @Nullable String reason,
        @Size(max = 40) @Nullable String updatedAt) {}
