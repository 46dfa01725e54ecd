package io.winback.survey.customer;

import io.winback.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** Makes transactions that write for the same customer follow one another. A customer not met before gets a stub row. */
@ApplicationScoped
public class CustomerLocks {

    private final Database database;

    CustomerLocks(Database database) {
        this.database = database;
    }

    /** Locks the rows until the caller's transaction ends, in the order of their ids, so that no two callers wait for each other. */
    public void lock(Collection<String> customers) {
        var ids = customers.toArray(String[]::new);
        database.use(sql -> {
            sql.createUpdate("""
                            insert into customer (id) select distinct unnest(:ids) as id order by id on conflict do nothing
                            """).bindArray("ids", String.class, (Object[]) ids).execute();
            sql.createQuery("select id from customer where id = any(:ids) order by id for update")
                    .bindArray("ids", String.class, (Object[]) ids)
                    .mapTo(String.class)
                    .list();
        });
    }
}
