package io.winback.customer.intake;

import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reports of imports that have come to their end. */
@Singleton
class PermissionTable {

    private final Database database;

    PermissionTable(Database database) {
        this.database = database;
    }

    void save(UUID job, PermissionReport report) {
        database.use(sql -> Columns.of(report.verdicts())
                .with("purpose", PermissionReport.Verdict::purpose)
                .with("channel", PermissionReport.Verdict::channel)
                .with("permitted", PermissionReport.Verdict::permitted)
                .with("verdict", PermissionReport.Verdict::verdict)
                .with("customers", PermissionReport.Verdict::customers)
                .bindTo(sql.createUpdate("""
                        insert into import_permission (job_id, purpose, channel, permitted, verdict, customers)
                        select :job, r.* from unnest(cast(:purpose as text[]), cast(:channel as text[]),
                          cast(:permitted as boolean[]), cast(:verdict as text[]), cast(:customers as bigint[])) as r
                        """))
                .bind("job", job)
                .execute());
    }

    /** Null as long as the import has not come to its end. */
    @Nullable
    PermissionReport of(UUID job) {
        var verdicts = database.with(sql -> sql.createQuery("""
                        select purpose, channel, verdict, permitted, customers from import_permission where job_id = :job
                        """)
                .bind("job", job)
                .map((row, context) -> new PermissionReport.Verdict(
                        row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4), row.getLong(5)))
                .list());
        var ofOne = verdicts.stream().findFirst();
        var customers = ofOne.map(one -> verdicts.stream()
                .filter(verdict -> verdict.purpose().equals(one.purpose())
                        && verdict.channel().equals(one.channel()))
                .mapToLong(PermissionReport.Verdict::customers)
                .sum());
        return customers.map(number -> PermissionReport.of(number, verdicts)).orElse(null);
    }
}
