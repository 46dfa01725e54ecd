package io.winback.customer.customer;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads what segmentation told of a customer. */
@Singleton
class LifecycleView {

    private final Database database;

    LifecycleView(Database database) {
        this.database = database;
    }

    CustomerResponse.@Nullable LifecycleResponse of(String customerId) {
        return database.with(
                sql -> sql.createQuery("select stage, since, returned from lifecycle where customer_id = :id")
                        .bind("id", customerId)
                        .map((row, context) -> new CustomerResponse.LifecycleResponse(
                                row.getString(1), row.getObject(2, LocalDate.class), row.getBoolean(3)))
                        .findOne()
                        .orElse(null));
    }
}
