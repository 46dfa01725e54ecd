package io.winback.customer.purchase;

import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the returns of one order are worth: each takes off what it asks for, but never more than the returns before it left. The
 * order is that of their own times, so whenever they arrive, they are worth the same.
 */
final class Valuation {

    private static final Comparator<ToldReturn> BY_TIME =
            Comparator.comparing(ToldReturn::returnedAt).thenComparing(ToldReturn::id);

    private final List<LineDraft> lines;
    private final int[] unreturned;
    private final Money goods;
    private final BigDecimal gross;
    private BigDecimal returnedPieces = BigDecimal.ZERO;
    private Money left;

    private Valuation(Order order) {
        lines = order.lines();
        unreturned = lines.stream().mapToInt(LineDraft::quantity).toArray();
        gross = lines.stream().map(LineDraft::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        goods = order.totals().goods();
        left = goods;
    }

    /** What one return takes off, and whether nothing is left with it. */
    record Value(Money goods, boolean full) {}

    /** The value of each return by its id. */
    static Map<String, Value> of(Order order, Collection<ToldReturn> returns) {
        var valuation = new Valuation(order);
        var values = new LinkedHashMap<String, Value>();
        returns.stream().sorted(BY_TIME).forEach(told -> values.put(told.id(), valuation.take(told.asked())));
        return values;
    }

    private Value take(ToldReturn.Asked asked) {
        var wanted = wanted(asked);
        var taken = wanted.compareTo(left) > 0 ? left : wanted;
        left = left.minus(taken);
        var withdrawn = asked.amount() != null && asked.amount().signum() == 0;
        return new Value(taken, left.amount().signum() == 0 && !withdrawn);
    }

    private Money wanted(ToldReturn.Asked asked) {
        if (asked.full()) {
            return left;
        }
        return asked.amount() == null ? pieces(asked.pieces()) : new Money(asked.amount(), goods.currency());
    }

    /** Rounded on the sum of all pieces so far, so that all pieces together are worth the whole order. */
    private Money pieces(List<ReturnDraft.Piece> pieces) {
        var before = discounted(returnedPieces);
        for (var piece : pieces) {
            returnedPieces = returnedPieces.add(list(piece));
        }
        return discounted(returnedPieces).minus(before);
    }

    private BigDecimal list(ReturnDraft.Piece piece) {
        var index = piece.line() - 1;
        if (index >= lines.size()) {
            return BigDecimal.ZERO;
        }
        var quantity = Math.min(piece.quantity(), unreturned[index]);
        unreturned[index] -= quantity;
        return lines.get(index).unitPrice().multiply(BigDecimal.valueOf(quantity));
    }

    /** The discount of the order is spread over its lines by value. */
    private Money discounted(BigDecimal list) {
        return gross.signum() == 0
                ? Money.zero(goods.currency())
                : new Money(list.multiply(goods.amount()).divide(gross, MathContext.DECIMAL128), goods.currency());
    }
}
