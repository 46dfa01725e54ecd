package io.winback.bare;

import io.agroal.api.AgroalDataSource;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.SQLException;

/** Writes one row in a transaction and answers with it: no keys, no rules, no events. */
@Path("/api/orders/{id}")
public class BareResource {

    private final AgroalDataSource dataSource;

    BareResource(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @PUT
    @Transactional
    public BareOrder put(@PathParam("id") String id, BareOrder order) throws SQLException {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "insert into bare_order (id, customer_id, ordered_at, currency, total) values (?, ?, ?, ?, ?)")) {
            insert.setString(1, id);
            insert.setString(2, order.customerId());
            insert.setObject(3, order.orderedAt());
            insert.setString(4, order.currency());
            insert.setBigDecimal(5, order.total());
            insert.executeUpdate();
        }
        return order;
    }
}
