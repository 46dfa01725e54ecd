package io.winback.customer.purchase;

/** Why less of an order counts: goods came back, or a part of it was never delivered. A CREDIT names no order. */
public enum ReturnKind {
    RETURN,
    CANCELLATION,
    CREDIT
}
