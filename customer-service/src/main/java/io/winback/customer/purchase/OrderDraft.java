package io.winback.customer.purchase;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order as the shop sends it. */
@Schema(
        description =
                "Send lines, or only the amount of the goods; both net of tax. Goods = lines (or amount) - discount,"
                        + " total = goods + tax + shipping. In a currency that is not the shop's, reportingTotal is the total in the shop's"
                        + " currency; without it the order counts for dates only. With updatedAt, the shop's own"
                        + " time of the change, an update older than what is stored is ignored and answered with what is stored.")
@RegisterForReflection
public record OrderDraft(
        @Nullable String customerId,
        @Valid @Nullable InlineCustomer customer,
        @NotBlank @Size(max = 40) String orderedAt,
        @Nullable OrderStatus status,
        @Size(max = 40) @Nullable String channel,
        @NotNull @Size(min = 3, max = 3) String currency,
        @Size(max = 1000) @Nullable List<@NotNull @Valid LineDraft> lines,

        @DecimalMin("0") @Digits(integer = 13, fraction = 4) @Nullable
        BigDecimal amount,

        @DecimalMin("0") @Digits(integer = 13, fraction = 4) @Nullable
        BigDecimal discount,

        @DecimalMin("0") @Digits(integer = 13, fraction = 4) @Nullable
        BigDecimal tax,

        @DecimalMin("0") @Digits(integer = 13, fraction = 4) @Nullable
        BigDecimal shipping,

        @Size(max = 64) @Nullable String couponCode,

        @DecimalMin("0") @Digits(integer = 13, fraction = 4) @Nullable
        BigDecimal reportingTotal,

        @Size(max = 40) @Nullable String promisedAt,
        @Size(max = 40) @Nullable String shippedAt,
        @Size(max = 40) @Nullable String deliveredAt,
        @Size(max = 40) @Nullable String refundAskedAt,
        @Size(max = 40) @Nullable String refundedAt,
        @Size(max = 40) @Nullable String updatedAt,
        @Size(max = 100) @Nullable List<@NotNull @Valid ReturnDraft> returns) {}
