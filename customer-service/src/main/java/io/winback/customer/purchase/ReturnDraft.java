package io.winback.customer.purchase;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A return as the shop sends it. */
@Schema(
        description =
                "A return or a cancellation of a part of an order, or of all that is left. Say how much by one of amount (net, in"
                        + " the currency of the order), full, or lines. The id is needed in the list of an order only. Without"
                        + " returnedAt a return in the list of an order happened when the order was refunded, else when it was"
                        + " placed. With updatedAt news that is older than what is stored is ignored.")
@RegisterForReflection
public record ReturnDraft(
        @Nullable String id,
        @Size(max = 40) @Nullable String returnedAt,
        @Nullable ReturnKind kind,

        @DecimalMin("0") @Digits(integer = 13, fraction = 4) @Nullable
        BigDecimal amount,

        @Nullable Boolean full,
        @Size(max = 1000) @Nullable List<@NotNull @Valid Piece> lines,
        @Size(max = 40) @Nullable String updatedAt) {

    /** So many of one line of the order; its first line is 1. */
    public record Piece(
            @NotNull @Min(1) Integer line, @NotNull @Min(1) Integer quantity) {}
}
