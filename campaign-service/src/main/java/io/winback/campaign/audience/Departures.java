package io.winback.campaign.audience;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/**
 * Customers who are gone at their source: erased, or a guest who is somebody else now. What a topic told of them is dropped with its
 * tombstone, and with the last of it the row; a run that is still active keeps the row, without anything to send to, until it ends.
 */
@Singleton
public class Departures {

    /** Tell when and how a customer may be written to, and nothing once there is none. */
    private static final List<String> OWNED = List.of("contact", "preference", "mailbox_pause", "cool_down");

    private final Database database;

    Departures(Database database) {
        this.database = database;
    }

    /** Nobody can be written to any more. */
    public void withoutContact(Collection<String> customers) {
        update("""
                update customer set contact_version = 0, name = null, email = null, email_status = null
                where customer_id = any(:ids)
                """, customers);
        dropUnknown(customers);
    }

    /** Nothing is permitted any more, and nothing is to begin. */
    public void withoutPermission(Collection<String> customers) {
        update("""
                update customer set customer_version = 0, language = null, zone = null, country = null, granted = '{}',
                  refused = '{}', suppressed = false, suppressed_since = null, exclusions = '[]'
                where customer_id = any(:ids)
                """, customers);
        update("update audience_member set active = false where customer_id = any(:ids)", customers);
        update("delete from entry where customer_id = any(:ids) and state in ('WAITING', 'PARKED')", customers);
        withoutProfile(customers);
    }

    public void withoutProfile(Collection<String> customers) {
        update("""
                update customer set profile_version = 0, stage = null, stage_since = null, orders = 0, value_amount = null,
                  value_currency = null, value_basis = null, returned = false, last_order_on = null, p_buy = null
                where customer_id = any(:ids)
                """, customers);
        dropUnknown(customers);
    }

    /** Drops the rows of customers of whom nothing is known and for whom nothing is under way. The customers are locked. */
    public void dropUnknown(Collection<String> customers) {
        update("""
                delete from customer c where c.customer_id = any(:ids)
                  and c.contact_version = 0 and c.customer_version = 0 and c.profile_version = 0
                  and not exists (select 1 from purchase p where p.customer_id = c.customer_id)
                  and not exists (select 1 from audience_member m where m.customer_id = c.customer_id and m.active)
                  and not exists (select 1 from entry n where n.customer_id = c.customer_id and n.state in ('WAITING', 'PARKED'))
                  and not exists (select 1 from enrollment e where e.customer_id = c.customer_id and e.state = 'ACTIVE')
                """, customers);
        for (var table : OWNED) {
            update("delete from " + table + """
                     k where k.customer_id = any(:ids)
                      and not exists (select 1 from customer c where c.customer_id = k.customer_id)
                    """, customers);
        }
    }

    private void update(String statement, Collection<String> customers) {
        if (!customers.isEmpty()) {
            database.use(sql -> sql.createUpdate(statement)
                    .bindArray("ids", String.class, customers.toArray())
                    .execute());
        }
    }
}
