package io.winback.customer.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.customer.customer.CustomerChange;
import io.winback.customer.purchase.Order;
import java.util.ArrayList;
import java.util.List;

/** The first records of a dry run as they would be stored, normalised. They are shown once and kept nowhere. */
@RegisterForReflection(
        targets = {Order.class, CustomerChange.class, Entry.Note.class},
        classNames = "io.winback.customer.purchase.Totals")
final class Preview {

    private static final int RECORDS = 20;

    private final ObjectMapper json;
    private final List<Object> records = new ArrayList<>();

    Preview(ObjectMapper json) {
        this.json = json;
    }

    void offer(Item item) {
        if (records.size() >= RECORDS || item.entry() == null || item.entry() instanceof Entry.Part) {
            return;
        }
        records.add(shown(item.entry()));
    }

    List<Object> records() {
        return records;
    }

    /** An id that is found or made only when it is stored is left out. */
    private ObjectNode shown(Entry entry) {
        if (entry instanceof Entry.Sale sale) {
            ObjectNode order = json.valueToTree(sale.order());
            if (order.get("customer") instanceof ObjectNode customer) {
                customer.remove("customerId");
            }
            return order;
        }
        if (entry instanceof Entry.Person person) {
            ObjectNode customer = json.valueToTree(person.change());
            if (person.byMail()) {
                customer.remove("customerId");
            }
            return customer;
        }
        return json.valueToTree(entry);
    }
}
