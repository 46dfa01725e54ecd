package io.winback.customer.purchase;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One line of an order; unit price and unit cost are net and keep four decimals. */
@RegisterForReflection
public record LineDraft(
        @NotBlank @Size(max = 64) String productId,
        @Size(max = 300) @Nullable String name,
        @Size(max = 100) @Nullable String category,
        @NotNull @Min(1) @Max(10_000_000) Integer quantity,

        @NotNull @DecimalMin("0") @Digits(integer = 13, fraction = 4)
        BigDecimal unitPrice,

        @DecimalMin("0") @Digits(integer = 13, fraction = 4) @Nullable
        BigDecimal unitCost) {

    BigDecimal value() {
        return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }
}
