package io.winback.customer.intake;

import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Lines that were not stored. */
@Singleton
class RejectTable {

    private static final int LONGEST_REASON = 500;

    private final Database database;

    RejectTable(Database database) {
        this.database = database;
    }

    void add(UUID job, List<Reject> rejects) {
        if (rejects.isEmpty()) {
            return;
        }
        database.use(sql -> Columns.of(rejects)
                .with("line", Reject::line)
                .with("field", Reject::field)
                .with("reason", reject -> reject.reason()
                        .substring(0, Math.min(LONGEST_REASON, reject.reason().length())))
                .bindTo(sql.createUpdate("""
                        insert into import_reject (job_id, line, field, reason)
                        select :job, r.* from unnest(cast(:line as bigint[]), cast(:field as text[]),
                          cast(:reason as text[])) as r
                        on conflict do nothing
                        """))
                .bind("job", job)
                .execute());
    }

    /** Refuses all rows of a record that has too many; returns how many. */
    int addStaged(UUID job, String record, int most) {
        return database.with(sql -> sql.createUpdate("""
                        insert into import_reject (job_id, line, reason)
                        select job_id, line, 'A record has at most ' || :most || ' rows.'
                        from import_row where job_id = :job and record_id = :record
                        """)
                .bind("job", job)
                .bind("record", record)
                .bind("most", most)
                .execute());
    }

    List<Reject> after(UUID job, long line, int limit) {
        return database.with(sql -> sql.createQuery("""
                        select line, field, reason from import_reject
                        where job_id = :job and line > :line order by line limit :limit
                        """)
                .bind("job", job)
                .bind("line", line)
                .bind("limit", limit)
                .map((row, context) -> new Reject(row.getLong(1), row.getString(2), row.getString(3)))
                .list());
    }
}
