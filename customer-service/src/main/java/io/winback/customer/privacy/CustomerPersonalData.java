package io.winback.customer.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.platform.privacy.ErasureRequested;
import io.winback.platform.privacy.Forgotten;
import io.winback.platform.privacy.PersonalData;
import io.winback.platform.privacy.PersonalTables;
import io.winback.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What this service holds of one person. */
@ApplicationScoped
class CustomerPersonalData implements PersonalData {

    /** Tables whose rows go, in the order that their references allow. */
    static final List<String> DELETED = List.of(
            "contact_point",
            "consent",
            "consent_history",
            "suppression",
            "lifecycle",
            "former_guest",
            "timeline_entry",
            "webhook_delivery",
            "import_customer",
            "exclusion");

    /** Tables whose rows stay for totals, or to say that something was done. */
    static final List<String> KEPT = List.of("purchase_order", "credit", "audit_entry");

    private static final String ORDERS = "select id from purchase_order where customer_id = :customer";
    private static final String EXCLUSIONS = "select id from exclusion where customer_id = :customer";

    private final PersonalTables tables;
    private final Database database;

    CustomerPersonalData(PersonalTables tables, Database database) {
        this.tables = tables;
        this.database = database;
    }

    @Override
    public Map<String, List<JsonNode>> export(String customerId) {
        var data = new LinkedHashMap<String, List<JsonNode>>();
        data.put("customer", tables.rows("customer", "id", customerId));
        DELETED.forEach(table -> data.put(table, tables.rows(table, "customer_id", customerId)));
        KEPT.forEach(table -> data.put(table, tables.rows(table, "customer_id", customerId)));
        data.put("order_line", tables.rowsOf("order_line", "order_id", ORDERS, customerId));
        data.put("order_return", tables.rowsOf("order_return", "order_id", ORDERS, customerId));
        data.put("exclusion_step", tables.rowsOf("exclusion_step", "exclusion_id", EXCLUSIONS, customerId));
        return data;
    }

    @Override
    public Forgotten erase(ErasureRequested request, String freshId) {
        var customerId = request.customerId();
        var count = new Forgotten.Count();
        database.use(sql -> {
            sql.createUpdate("""
                            insert into customer (id, created_at, erased)
                            select :fresh, created_at, true from customer where id = :id
                            """).bind("fresh", freshId).bind("id", customerId).execute();
            sql.createUpdate("update credit set reason = null where customer_id = :id")
                    .bind("id", customerId)
                    .execute();
            // staged by an import that still runs, under the id or an address
            sql.createUpdate("""
                            delete from import_row r using (
                              select '"' || lower(:id) || '"' as said
                              union all select lower(address) from contact_point where customer_id = :id) p
                            where strpos(lower(r.facts::text), p.said) > 0
                            """).bind("id", customerId).execute();
        });
        DELETED.forEach(table -> count.deleted(table, tables.delete(table, "customer_id", customerId)));
        KEPT.forEach(table -> count.anonymised(table, tables.rename(table, "customer_id", customerId, freshId)));
        return count.deleted("customer", tables.delete("customer", "id", customerId))
                .done();
    }
}
