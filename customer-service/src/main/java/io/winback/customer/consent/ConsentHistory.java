package io.winback.customer.consent;

import io.winback.customer.customer.ConsentBasis;
import io.winback.customer.customer.ConsentKey;
import io.winback.customer.customer.ConsentStatus;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads the decisions a customer ever took. */
@Singleton
class ConsentHistory {

    private static final int SHOWN = 100;

    private final Database database;

    ConsentHistory(Database database) {
        this.database = database;
    }

    List<ToldConsent> of(String customerId, ConsentKey about) {
        return database.with(sql -> sql.createQuery("""
                        select status, basis, source, proof, at, imported, recorded_at from consent_history
                        where customer_id = :id and purpose = :purpose and channel = :channel
                        order by at desc, position desc limit :limit
                        """)
                .bind("id", customerId)
                .bind("purpose", about.purpose())
                .bind("channel", about.channel())
                .bind("limit", SHOWN)
                .map((row, context) -> told(row))
                .list());
    }

    private static ToldConsent told(ResultSet row) throws SQLException {
        var basis = row.getString(2);
        return new ToldConsent(
                ConsentStatus.valueOf(row.getString(1)),
                basis == null ? null : ConsentBasis.valueOf(basis),
                row.getString(3),
                row.getString(4),
                Instants.of(row, 5),
                row.getBoolean(6),
                Instants.of(row, 7));
    }
}
