package io.winback.campaign.audience;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of customers, which every writing transaction locks first, in the order of their ids. */
@Singleton
public class Customers {

    private final Database database;

    Customers(Database database) {
        this.database = database;
    }

    /** Locks the customers in the caller's transaction; one we have not heard of gets a stub row. */
    public void lock(Collection<String> customers) {
        var ids = customers.stream().distinct().sorted().toArray();
        if (ids.length == 0) {
            return;
        }
        database.use(sql -> {
            sql.createUpdate("""
                            insert into customer (customer_id) select id from unnest(:ids) id order by id
                            on conflict do nothing
                            """).bindArray("ids", String.class, ids).execute();
            sql.createQuery("select 1 from customer where customer_id = any(:ids) order by customer_id for update")
                    .bindArray("ids", String.class, ids)
                    .mapTo(Integer.class)
                    .list();
        });
    }

    /** Locks those that are known here, and says who that is: nobody who was erased comes back as a stub. */
    public Set<String> lockKnown(Collection<String> customers) {
        return database.with(sql -> sql.createQuery(
                        "select customer_id from customer where customer_id = any(:ids) order by customer_id for update")
                .bindArray("ids", String.class, customers.toArray())
                .mapTo(String.class)
                .collect(Collectors.toSet()));
    }

    public boolean lockKnown(String customer) {
        return !lockKnown(List.of(customer)).isEmpty();
    }

    /** Draws the next version of events, under the lock of the customer they are about. */
    public long nextVersion() {
        return database.with(sql -> sql.createQuery("select nextval('event_version')")
                .mapTo(Long.class)
                .one());
    }
}
