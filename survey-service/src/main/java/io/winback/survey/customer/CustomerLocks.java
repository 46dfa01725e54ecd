package io.winback.survey.customer;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.winback.platform.events.ErasedKeys;
import io.winback.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;

/** Makes transactions that write for the same customer follow one another. A customer not met before gets a stub row. */
@ApplicationScoped
public class CustomerLocks {

    private final Database database;

    CustomerLocks(Database database) {
        this.database = database;
    }

    /**
     * Locks the row of one customer whose news come by another way than a message: no erasure begins before the transaction ends. What
     * is read before the row is locked may be old, so look afterwards.
     */
    @Transactional(MANDATORY)
    public void lockForNews(String customer) {
        database.use(sql -> sql.createUpdate("""
                        with held as materialized (select <hold>),
                          locked as materialized (select id from held, customer where id = :id for update of customer)
                        insert into customer (id) select :id where not exists (select 1 from locked)
                        on conflict (id) do update set id = excluded.id
                        """)
                .define("hold", ErasedKeys.HOLD)
                .bind("id", customer)
                .execute());
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
