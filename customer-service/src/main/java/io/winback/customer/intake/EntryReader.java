package io.winback.customer.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.winback.customer.customer.CustomerChange;
import io.winback.customer.customer.CustomerDraft;
import io.winback.customer.customer.InvalidFieldException;
import io.winback.customer.customer.ShopTime;
import io.winback.customer.intake.mapping.ImportKind;
import io.winback.customer.intake.mapping.Mapping;
import io.winback.customer.intake.source.JsonRow;
import io.winback.customer.intake.source.Line;
import io.winback.customer.intake.source.Row;
import io.winback.customer.purchase.OrderDraft;
import io.winback.customer.purchase.OrderReader;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Understands lines: those in our own JSON as they are, all others by a mapping. */
@Singleton
class EntryReader {

    private static final int LONGEST_RECORD = 200;

    private final DraftReader drafts;
    private final OrderReader orders;
    private final CreditNotes credits;
    private final ShopTime time;
    private final ShopProfile shop;

    EntryReader(DraftReader drafts, OrderReader orders, CreditNotes credits, ShopTime time, ShopProfile shop) {
        this.drafts = drafts;
        this.orders = orders;
        this.credits = credits;
        this.time = time;
        this.shop = shop;
    }

    /** Never fails: what cannot be understood is refused with the reason. */
    Item read(ImportKind kind, @Nullable Mapping mapping, Line line) {
        var row = line.row();
        if (row == null) {
            return Item.refused(new Reject(line.number(), null, Objects.requireNonNullElse(line.problem(), "")));
        }
        try {
            return Item.of(line.number(), entry(kind, mapping, line.number(), row));
        } catch (InvalidFieldException e) {
            return Item.refused(Reject.of(line.number(), e));
        }
    }

    private Entry entry(ImportKind kind, @Nullable Mapping mapping, long number, Row row) {
        if (mapping == null) {
            return direct(kind, ((JsonRow) row).json());
        }
        requireObject(row);
        return mapping.grouped() ? part(mapping, number, row) : assembled(kind, mapping.read(row));
    }

    private Entry direct(ImportKind kind, String json) {
        if (kind == ImportKind.ORDERS) {
            var draft = drafts.read(json, OrderDraft.class);
            return new Entry.Sale(orders.read(draft.id(), draft.value()));
        }
        var draft = drafts.read(json, CustomerDraft.class);
        return new Entry.Person(
                CustomerChange.of(draft.id(), draft.value(), time).byImport(), false);
    }

    /** Once it is known which record a row belongs to, whatever is wrong with it is wrong with the record. */
    private static Entry part(Mapping mapping, long number, Row row) {
        var record = mapping.group(row);
        if (record == null || record.length() > LONGEST_RECORD) {
            throw new InvalidFieldException("id", "The row does not say which record it belongs to.");
        }
        try {
            return new Entry.Part(record, mapping.read(row), null);
        } catch (InvalidFieldException e) {
            return new Entry.Part(record, null, Reject.of(number, e));
        }
    }

    /** A whole record, as a mapping made it; an order that tells no currency was paid in that of the shop. */
    Entry assembled(ImportKind kind, ObjectNode facts) {
        var id = facts.remove("id");
        if (kind == ImportKind.CUSTOMERS) {
            return person(id, facts);
        }
        if (id == null) {
            throw new InvalidFieldException("id", "The id is missing.");
        }
        if (!facts.has("currency")) {
            facts.put("currency", shop.currency().getCurrencyCode());
        }
        if (facts.remove(Mapping.CREDIT) != null) {
            return credits.read(id.asText(), facts);
        }
        if (facts.path("lines").isEmpty()) {
            facts.remove("lines");
        }
        Refunds.put(facts);
        return new Entry.Sale(orders.read(id.asText(), drafts.read(facts, OrderDraft.class)));
    }

    private Entry person(@Nullable JsonNode id, ObjectNode facts) {
        if (id == null && !facts.has("email")) {
            throw new InvalidFieldException("id", "Neither an id nor a mail address says who this is.");
        }
        var draft = drafts.read(facts, CustomerDraft.class);
        return new Entry.Person(
                CustomerChange.of(id == null ? "guest" : id.asText(), draft, time)
                        .byImport(),
                id == null);
    }

    private static void requireObject(Row row) {
        try {
            if (row instanceof JsonRow json && !json.tree().isObject()) {
                throw new InvalidFieldException("", "The line is not a JSON object.");
            }
        } catch (JsonProcessingException e) {
            throw JsonReasons.of(e);
        }
    }
}
