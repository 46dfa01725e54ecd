package io.winback.customer.customer;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds contact points by address. */
@Singleton
class ContactPointTable {

    private static final int MOST = 100;

    private final Database database;

    ContactPointTable(Database database) {
        this.database = database;
    }

    List<ContactPointOwner> owners(Channel channel, String address) {
        return database.with(sql -> sql.createQuery("""
                        select customer_id, status from contact_point where address = :address and channel = :channel
                        order by customer_id limit :most
                        """)
                .bind("address", address)
                .bind("channel", channel)
                .bind("most", MOST)
                .map((row, context) ->
                        new ContactPointOwner(row.getString(1), ContactPoint.Status.valueOf(row.getString(2))))
                .list());
    }
}
