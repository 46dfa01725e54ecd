package io.winback.customer.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.winback.customer.customer.CustomerChange;
import io.winback.customer.purchase.CreditDraft;
import io.winback.customer.purchase.Order;
import org.jspecify.annotations.Nullable;

/** What a line says, understood. */
sealed interface Entry {

    /** A customer; without an id of its own the mail address finds it. */
    record Person(CustomerChange change, boolean byMail) implements Entry {}

    /** An order. */
    record Sale(Order order) implements Entry {}

    /** A credit that names no order; without a customer's id the mail address finds one. */
    record Note(
            String id,
            @Nullable String customerId,
            @Nullable String email,
            CreditDraft draft) implements Entry {}

    /** One of the rows of a record, or why it cannot be understood. */
    record Part(
            String record,
            @Nullable ObjectNode facts,
            @Nullable Reject problem) implements Entry {}
}
