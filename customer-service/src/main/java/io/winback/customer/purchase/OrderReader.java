package io.winback.customer.purchase;

import io.winback.customer.customer.Address;
import io.winback.customer.customer.CustomerChange;
import io.winback.customer.customer.CustomerIds;
import io.winback.customer.customer.InvalidFieldException;
import io.winback.customer.customer.ShopTime;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Understands orders as the shop sends them, or says which field cannot be understood. */
@Singleton
public class OrderReader {

    private final ShopTime time;
    private final ReturnReader returns;
    private final ShopProfile shop;

    OrderReader(ShopTime time, ReturnReader returns, ShopProfile shop) {
        this.time = time;
        this.returns = returns;
        this.shop = shop;
    }

    public Order read(String id, OrderDraft draft) {
        var inline = draft.customer();
        var customerId = customerId(draft);
        var totals = Totals.of(draft, currency(draft.currency()), shop.currency());
        if (totals.goods().amount().signum() < 0) {
            throw new InvalidFieldException("discount", "The discount is higher than the goods.");
        }
        if (draft.amount() == null && draft.lines() == null) {
            throw new InvalidFieldException("lines", "Send lines, or the amount of the goods.");
        }
        var orderedAt = time.parse("orderedAt", draft.orderedAt());
        var milestones = milestones(draft);
        var updatedAt = time.parseOptional("updatedAt", draft.updatedAt());
        return new Order(
                CustomerIds.valid("id", id),
                customerId,
                inline == null || inline.email() == null || inline.email().isBlank()
                        ? null
                        : Address.mail("customer.email", inline.email()),
                inline == null
                        ? null
                        : CustomerChange.of(customerId == null ? "guest" : customerId, inline.draft(), time),
                orderedAt,
                draft.status() == null ? OrderStatus.PLACED : draft.status(),
                blankToNull(draft.channel()),
                totals,
                draft.lines() == null ? List.of() : draft.lines(),
                blankToNull(draft.couponCode()),
                milestones,
                updatedAt,
                returns.read(id, draft, Objects.requireNonNullElse(milestones.refundedAt(), orderedAt), updatedAt));
    }

    private Milestones milestones(OrderDraft draft) {
        return new Milestones(
                time.parseOptional("promisedAt", draft.promisedAt()),
                time.parseOptional("shippedAt", draft.shippedAt()),
                time.parseOptional("deliveredAt", draft.deliveredAt()),
                time.parseOptional("refundAskedAt", draft.refundAskedAt()),
                time.parseOptional("refundedAt", draft.refundedAt()));
    }

    private static @Nullable String customerId(OrderDraft draft) {
        var inline = draft.customer() == null ? null : draft.customer().id();
        var named = draft.customerId() == null ? inline : draft.customerId();
        if (named == null) {
            return null;
        }
        if (inline != null && !inline.equals(named)) {
            throw new InvalidFieldException("customer.id", "customerId and customer.id name two customers; send one.");
        }
        return CustomerIds.valid("customerId", named);
    }

    static Currency currency(String code) {
        try {
            return Currency.getInstance(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InvalidFieldException("currency", "Send an ISO 4217 code such as GBP.");
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
