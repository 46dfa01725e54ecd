package io.winback.customer.news;

import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The lifecycle stage of each customer, as segmentation told it last. */
@Singleton
class Lifecycles {

    private final Database database;

    Lifecycles(Database database) {
        this.database = database;
    }

    /** What is known of one customer. */
    record Lifecycle(String customerId, String stage, boolean returned, long version) {}

    Map<String, Lifecycle> of(Collection<String> customers) {
        return database.with(sql -> sql.createQuery("""
                        select customer_id, stage, returned, version from lifecycle where customer_id = any(:ids)
                        """)
                .bindArray("ids", String.class, customers.toArray())
                .map((row, context) ->
                        new Lifecycle(row.getString(1), row.getString(2), row.getBoolean(3), row.getLong(4)))
                .collect(Collectors.toMap(Lifecycle::customerId, Function.identity())));
    }

    void upsert(Collection<ProfileChanged> profiles) {
        database.use(sql -> Columns.of(profiles)
                .with("customer", ProfileChanged::customerId)
                .with("stage", ProfileChanged::stage)
                .with("since", ProfileChanged::since)
                .with("returned", ProfileChanged::returned)
                .with("version", ProfileChanged::version)
                .bindTo(sql.createUpdate("""
                        insert into lifecycle (customer_id, stage, since, returned, version)
                        select * from unnest(cast(:customer as text[]), cast(:stage as text[]),
                          cast(:since as date[]), cast(:returned as boolean[]), cast(:version as bigint[]))
                          as r(customer_id, stage, since, returned, version) order by customer_id
                        on conflict (customer_id) do update set stage = excluded.stage, since = excluded.since,
                          returned = excluded.returned, version = excluded.version
                        where lifecycle.version < excluded.version
                        """))
                .execute());
    }
}
