package io.winback.customer.intake.mapping;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The fields of ours that a mapping may fill, and what each holds. */
final class Fields {

    private static final String ATTRIBUTES = "attributes.";

    private static final Map<String, Kind> CUSTOMER = Map.of(
            "id", Kind.ID,
            "name", Kind.TEXT,
            "email", Kind.MAIL,
            "phone", Kind.TEXT,
            "messenger", Kind.TEXT,
            "language", Kind.TEXT,
            "zone", Kind.TEXT,
            "country", Kind.TEXT);

    private static final Map<String, Kind> ORDER = Map.ofEntries(
            Map.entry("id", Kind.ID),
            Map.entry("customerId", Kind.ID),
            Map.entry("orderedAt", Kind.TIME),
            Map.entry("status", Kind.STATUS),
            Map.entry("channel", Kind.TEXT),
            Map.entry("currency", Kind.TEXT),
            Map.entry("amount", Kind.AMOUNT),
            Map.entry("discount", Kind.DEDUCTION),
            Map.entry("tax", Kind.AMOUNT),
            Map.entry("shipping", Kind.AMOUNT),
            Map.entry("reportingTotal", Kind.AMOUNT),
            Map.entry("couponCode", Kind.TEXT),
            Map.entry("promisedAt", Kind.TIME),
            Map.entry("shippedAt", Kind.TIME),
            Map.entry("deliveredAt", Kind.TIME),
            Map.entry("refundAskedAt", Kind.TIME),
            Map.entry("refundedAt", Kind.TIME),
            Map.entry("updatedAt", Kind.TIME));

    static final Map<String, Kind> LINE = new TreeMap<>(Map.of(
            "productId", Kind.TEXT,
            "name", Kind.TEXT,
            "category", Kind.TEXT,
            "quantity", Kind.PIECES,
            "unitPrice", Kind.AMOUNT,
            "unitCost", Kind.AMOUNT));

    static final Map<String, Kind> RETURN = new TreeMap<>(Map.of(
            "id", Kind.ID,
            "returnedAt", Kind.TIME,
            "amount", Kind.DEDUCTION));

    private Fields() {}

    static @Nullable Kind of(ImportKind kind, String path) {
        if (kind == ImportKind.CUSTOMERS) {
            return customer(path);
        }
        return path.startsWith(Mapping.CUSTOMER)
                ? customer(path.substring(Mapping.CUSTOMER.length()))
                : ORDER.get(path);
    }

    private static @Nullable Kind customer(String path) {
        return path.startsWith(ATTRIBUTES) && path.length() > ATTRIBUTES.length() ? Kind.TEXT : CUSTOMER.get(path);
    }
}
