package io.winback.customer.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.winback.customer.purchase.CreditDraft;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Understands rows of credit notes that name no order: what their lines are worth was given back, whichever sign they carry. */
@Singleton
class CreditNotes {

    private final DraftReader drafts;

    CreditNotes(DraftReader drafts) {
        this.drafts = drafts;
    }

    Entry.Note read(String id, ObjectNode facts) {
        var draft = facts.objectNode();
        draft.set("creditedAt", facts.get("orderedAt"));
        draft.set("currency", facts.get("currency"));
        draft.put("amount", amount(facts).abs());
        return new Entry.Note(
                id,
                text(facts.path("customerId")),
                text(facts.path("customer").path("email")),
                drafts.read(draft, CreditDraft.class));
    }

    private static BigDecimal amount(ObjectNode facts) {
        var lines = facts.path("lines");
        var sum = BigDecimal.ZERO;
        for (var line : lines) {
            sum = sum.add(number(line, "quantity").multiply(number(line, "unitPrice")));
        }
        return lines.isEmpty() ? number(facts, "amount") : sum;
    }

    private static BigDecimal number(JsonNode node, String field) {
        return node.path(field).isNumber() ? node.path(field).decimalValue() : BigDecimal.ZERO;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.textValue() : null;
    }
}
