package io.winback.campaign.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.campaign.audience.Customers;
import io.winback.platform.privacy.ErasureRequested;
import io.winback.platform.privacy.Forgotten;
import io.winback.platform.privacy.PersonalData;
import io.winback.platform.privacy.PersonalTables;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What campaigns hold of a person. Name, address, permissions, wishes, what they said and the place in a queue are deleted; what reports and accounts count
 * (runs, messages, coupons and their use, purchases, decisions, memberships) is kept under an id that says nothing.
 */
@Singleton
class CampaignPersonalData implements PersonalData {

    /** Tables with a row per customer or several, named by {@code customer_id}; the first is deleted, the others are counted. */
    private static final String CUSTOMER = "customer";

    /** Only tells when the person may be written to again. */
    private static final String CONTACT = "contact";
    /** Deleted with the customer. */
    private static final String RESTING = "mailbox_pause";

    /** What they said: told in codes, wished for, quoted. */
    private static final List<String> SAID = List.of("survey_answer", "contact_request", "quote");

    private static final List<String> COUNTED = List.of(
            "purchase",
            "audience_member",
            "withdrawal",
            "consent",
            "entry",
            "enrollment",
            "decision",
            "message",
            "mail_feedback",
            "reply",
            "coupon",
            "redemption",
            "compensation");
    /** When the person may be written to again, too. */
    private static final String COOL_DOWN = "cool_down";

    private static final String COLUMN = "customer_id";
    private static final String PREFERENCE = "preference";
    private static final String MESSAGES = "select id from message where customer_id = :customer";
    private static final String ORDERS = "select order_id from purchase where customer_id = :customer";

    private final Customers customers;
    private final PersonalTables tables;
    private final Anonymisation anonymisation;

    CampaignPersonalData(Customers customers, PersonalTables tables, Anonymisation anonymisation) {
        this.customers = customers;
        this.tables = tables;
        this.anonymisation = anonymisation;
    }

    @Override
    public Map<String, List<JsonNode>> export(String customerId) {
        var data = new LinkedHashMap<String, List<JsonNode>>();
        data.put(CUSTOMER, tables.rows(CUSTOMER, COLUMN, customerId));
        data.put(CONTACT, tables.rows(CONTACT, COLUMN, customerId));
        COUNTED.forEach(table -> data.put(table, tables.rows(table, COLUMN, customerId)));
        SAID.forEach(table -> data.put(table, tables.rows(table, COLUMN, customerId)));
        data.put(RESTING, tables.rows(RESTING, COLUMN, customerId));
        data.put(COOL_DOWN, tables.rows(COOL_DOWN, COLUMN, customerId));
        data.put("purchase_return", tables.rowsOf("purchase_return", "order_id", ORDERS, customerId));
        data.put(PREFERENCE, tables.rows(PREFERENCE, COLUMN, customerId));
        data.put("click_log", tables.rowsOf("click_log", "message_id", MESSAGES, customerId));
        data.put("human_click", tables.rowsOf("human_click", "message_id", MESSAGES, customerId));
        data.values().removeIf(List::isEmpty);
        return data;
    }

    @Override
    public Forgotten erase(ErasureRequested request, String freshId) {
        var customerId = request.customerId();
        // a claim that holds the row commits first, and what it dispatched is on its way; a later one finds nothing to
        // send
        customers.lockKnown(customerId);
        var count = new Forgotten.Count();
        anonymisation.endRuns(customerId);
        anonymisation.cancelMessages(customerId);
        count.deleted("entry", anonymisation.leaveQueues(customerId));
        count.deleted(CONTACT, tables.delete(CONTACT, COLUMN, customerId));
        anonymisation.blank(customerId);
        count.anonymised("click_log", anonymisation.forgetNetworks(customerId));
        count.anonymised("purchase_return", anonymisation.renameOrders(customerId));
        SAID.forEach(table -> count.deleted(table, tables.delete(table, COLUMN, customerId)));
        count.deleted(RESTING, tables.delete(RESTING, COLUMN, customerId));
        count.deleted(COOL_DOWN, tables.delete(COOL_DOWN, COLUMN, customerId));
        COUNTED.forEach(table -> count.anonymised(table, tables.rename(table, COLUMN, customerId, freshId)));
        count.deleted(PREFERENCE, tables.delete(PREFERENCE, COLUMN, customerId));
        count.deleted(CUSTOMER, tables.delete(CUSTOMER, COLUMN, customerId));
        return count.done();
    }
}
