package io.winback.customer.purchase;

import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A return as it is stored; {@code full} says that nothing of the order is left. */
record ReturnResponse(
        String id,
        String orderId,
        ReturnKind kind,

        @Schema(description = "WAITING until the order comes.")
        State state,

        Instant returnedAt,

        @Schema(description = "What was asked to come off, where an amount was sent.") @Nullable
        BigDecimal amount,

        @Schema(description = "What was asked to come off, where lines were sent.") @Nullable
        List<ReturnDraft.Piece> lines,

        @Schema(description = "What comes off: never more than is left of the order.") @Nullable
        Money goods,

        boolean full,
        @Nullable Instant updatedAt,
        boolean history,
        long version) {

    /** Whether the order of a return is known. */
    enum State {
        APPLIED,
        WAITING
    }

    static ReturnResponse of(StoredReturn stored) {
        var told = stored.told();
        var asked = told.asked();
        return new ReturnResponse(
                told.id(),
                told.orderId(),
                told.kind(),
                stored.waits() ? State.WAITING : State.APPLIED,
                told.returnedAt(),
                asked.amount(),
                asked.pieces().isEmpty() ? null : asked.pieces(),
                stored.goods(),
                stored.full(),
                told.updatedAt(),
                stored.history(),
                stored.version());
    }
}
