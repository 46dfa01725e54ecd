package io.winback.customer.consent;

import io.winback.customer.customer.Consent;
import io.winback.customer.customer.ConsentBasis;
import io.winback.customer.customer.ConsentStatus;
import io.winback.customer.customer.Purpose;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;

/** Reads the decisions a customer ever took. */
@Singleton
class ConsentHistory {

    private static final int SHOWN = 100;

    private final Database database;

    ConsentHistory(Database database) {
        this.database = database;
    }

    List<Consent> of(String customerId, Purpose purpose) {
        return database.with(sql -> sql.createQuery("""
                        select status, basis, source, proof, at from consent_history
                        where customer_id = :id and purpose = :purpose order by at desc, position desc limit :limit
                        """)
                .bind("id", customerId)
                .bind("purpose", purpose.name())
                .bind("limit", SHOWN)
                .map((row, context) -> {
                    var basis = row.getString(2);
                    return new Consent(
                            purpose,
                            ConsentStatus.valueOf(row.getString(1)),
                            basis == null ? null : ConsentBasis.valueOf(basis),
                            row.getString(3),
                            row.getString(4),
                            row.getObject(5, OffsetDateTime.class).toInstant());
                })
                .list());
    }
}
