package io.winback.customer.purchase;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Goods that came back: {@code amount} of them, net, or with {@code full} all that is left of the order. */
record ReturnRequest(
        @NotBlank String returnedAt,

        @DecimalMin(value = "0", inclusive = false) @Digits(integer = 13, fraction = 4) @Nullable
        BigDecimal amount,

        @Nullable Boolean full) {}
