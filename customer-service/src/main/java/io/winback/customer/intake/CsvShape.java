package io.winback.customer.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** How the columns of a CSV file become the JSON that the same record would be in NDJSON. */
enum CsvShape {
    CUSTOMERS(
            Set.of("id"),
            Map.of(
                    "id", "id",
                    "name", "name",
                    "email", "email",
                    "phone", "phone",
                    "language", "language",
                    "zone", "zone",
                    "country", "country")) {
        @Override
        void addMore(CSVRecord record, ObjectNode json) {
            CsvConsents.add(record, json);
            record.toMap().forEach((column, cell) -> {
                if (column.startsWith(ATTRIBUTE) && cell != null) {
                    json.withObjectProperty("attributes").put(column.substring(ATTRIBUTE.length()), cell);
                }
            });
        }
    },
    ORDERS(
            Set.of("order_id", "ordered_at", "amount", "currency"),
            Map.of(
                    "order_id", "id",
                    "customer_id", "customerId",
                    "ordered_at", "orderedAt",
                    "amount", "amount",
                    "currency", "currency",
                    "status", "status",
                    "channel", "channel",
                    "coupon_code", "couponCode",
                    "reporting_total", "reportingTotal")) {
        @Override
        void addMore(CSVRecord record, ObjectNode json) {
            var email = cell(record, "email");
            if (email != null) {
                json.putObject("customer").put("email", email);
            }
        }
    };

    private static final String ATTRIBUTE = "attr.";

    private final Set<String> required;
    private final Map<String, String> fields;

    CsvShape(Set<String> required, Map<String, String> fields) {
        this.required = required;
        this.fields = fields;
    }

    Set<String> required() {
        return required;
    }

    ObjectNode toJson(CSVRecord record) {
        var json = JsonNodeFactory.instance.objectNode();
        fields.forEach((column, field) -> {
            var cell = cell(record, column);
            if (cell != null) {
                json.put(field, cell);
            }
        });
        addMore(record, json);
        return json;
    }

    abstract void addMore(CSVRecord record, ObjectNode json);

    static @Nullable String cell(CSVRecord record, String column) {
        return record.isMapped(column) ? record.get(column) : null;
    }
}
