package io.winback.customer.operations;

import io.winback.platform.work.RetainedTable;
import io.winback.platform.work.RetainedTable.Age;
import io.winback.platform.work.RetainedTables;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Customers, orders, consents and the trail of the audit stay; what an import refused goes. */
@Singleton
class RetainedOfCustomer implements RetainedTables {

    @Override
    public List<RetainedTable> tables() {
        return List.of(RetainedTable.of(
                        "import_reject",
                        "job_id",
                        Age.ID,
                        Duration.ofDays(90),
                        Duration.ofDays(7),
                        "refused lines are mended soon or never; the import itself keeps their number")
                .where("exists (select 1 from import_job j where j.id = t.job_id and j.finished_at is not null)"));
    }
}
