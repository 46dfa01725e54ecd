package io.winback.customer.intake;

import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/** Whom an import is about, and whom of them the shop may write to. */
@Singleton
class JobCustomers {

    private final Database database;

    JobCustomers(Database database) {
        this.database = database;
    }

    void add(UUID job, Collection<String> customers) {
        if (customers.isEmpty()) {
            return;
        }
        database.use(sql -> Columns.of(new TreeSet<>(customers))
                .with("id", id -> id)
                .bindTo(sql.createUpdate("""
                        insert into import_customer (job_id, customer_id)
                        select :job, id from unnest(cast(:id as text[])) as r(id) on conflict do nothing
                        """))
                .bind("job", job)
                .execute());
    }

    PermissionReport permissions(UUID job, Instant now) {
        var customers = database.with(sql -> sql.createQuery("select count(*) from import_customer where job_id = :job")
                .bind("job", job)
                .mapTo(Long.class)
                .one());
        return PermissionReport.of(customers, told(job, now));
    }

    /** Deletes some of what an import that is over has left; returns how many. */
    int purge(UUID job, int limit) {
        return database.with(sql ->
                sql.createUpdate("""
                        delete from import_customer where (job_id, customer_id) in (
                          select job_id, customer_id from import_customer where job_id = :job limit :limit)
                        """).bind("job", job).bind("limit", limit).execute());
    }

    private List<PermissionReport.Verdict> told(UUID job, Instant now) {
        return database.with(sql -> sql.createQuery("""
                        select purpose, channel, verdict, verdict = basis, count(*) from (
                          select a.purpose, a.channel, a.basis, case
                            when a.status <> 'GRANTED' then a.status
                            when a.basis = 'EXISTING_CUSTOMER' and a.until is null then 'NOT_PERMITTED'
                            when a.until <= :now then 'EXPIRED'
                            when s.customer_id is not null then 'SUPPRESSED'
                            when p.customer_id is null then 'NO_ADDRESS'
                            else a.basis end as verdict
                          from import_customer j
                          join consent a on a.customer_id = j.customer_id
                          left join suppression s on s.customer_id = a.customer_id and s.channel = a.channel
                          left join contact_point p on p.customer_id = a.customer_id and p.channel = a.channel
                          where j.job_id = :job and a.purpose <> 'PROFILE') told
                        group by 1, 2, 3, 4
                        """)
                .bind("job", job)
                .bind("now", now)
                .map((row, context) -> new PermissionReport.Verdict(
                        row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4), row.getLong(5)))
                .list());
    }
}
