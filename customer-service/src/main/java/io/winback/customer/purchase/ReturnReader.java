package io.winback.customer.purchase;

import io.winback.customer.customer.CustomerIds;
import io.winback.customer.customer.InvalidFieldException;
import io.winback.customer.customer.ShopTime;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Understands returns as the shop sends them, or says which field cannot be understood. */
@Singleton
class ReturnReader {

    private final ShopTime time;

    ReturnReader(ShopTime time) {
        this.time = time;
    }

    ToldReturn read(String orderId, String id, ReturnDraft draft) {
        if (draft.id() != null && !draft.id().equals(id)) {
            throw new InvalidFieldException("id", "The path names the return; leave the id out.");
        }
        if (draft.returnedAt() == null) {
            throw new InvalidFieldException("returnedAt", "Say when it came back.");
        }
        return told(orderId, id, draft, time.parse("returnedAt", draft.returnedAt()), null);
    }

    /** The returns in the list of an order. */
    List<ToldReturn> read(String orderId, OrderDraft order, Instant at, @Nullable Instant updatedAt) {
        return order.returns() == null
                ? List.of()
                : order.returns().stream()
                        .map(draft -> inOrder(orderId, draft, at, updatedAt))
                        .toList();
    }

    private ToldReturn inOrder(String orderId, ReturnDraft draft, Instant at, @Nullable Instant updatedAt) {
        if (draft.id() == null) {
            throw new InvalidFieldException("returns.id", "Give each return an id of its own.");
        }
        var returnedAt = time.parseOptional("returns.returnedAt", draft.returnedAt());
        return told(orderId, draft.id(), draft, returnedAt == null ? at : returnedAt, updatedAt);
    }

    private ToldReturn told(
            String orderId, String id, ReturnDraft draft, Instant returnedAt, @Nullable Instant updatedAt) {
        if (draft.kind() == ReturnKind.CREDIT) {
            throw new InvalidFieldException(
                    "kind", "A credit names no order: PUT it to /api/customers/{id}/credits/{creditId}.");
        }
        var ownTime = time.parseOptional("updatedAt", draft.updatedAt());
        return new ToldReturn(
                orderId,
                CustomerIds.valid("id", id),
                draft.kind() == null ? ReturnKind.RETURN : draft.kind(),
                returnedAt,
                asked(draft),
                ownTime == null ? updatedAt : ownTime);
    }

    private static ToldReturn.Asked asked(ReturnDraft draft) {
        var full = Boolean.TRUE.equals(draft.full());
        var pieces = draft.lines() == null ? List.<ReturnDraft.Piece>of() : draft.lines();
        var told = Stream.of(full, draft.amount() != null, !pieces.isEmpty())
                .filter(one -> one)
                .count();
        if (told != 1) {
            throw new InvalidFieldException(
                    "amount", "Say how much came back by one of amount, \"full\": true, or lines.");
        }
        return new ToldReturn.Asked(draft.amount(), pieces);
    }
}
