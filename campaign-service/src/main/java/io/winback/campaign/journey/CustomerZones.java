package io.winback.campaign.journey;

import io.winback.campaign.window.SendWindow;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** By whose clock customers live. */
@Singleton
class CustomerZones {

    private final Database database;
    private final SendWindow window;

    CustomerZones(Database database, SendWindow window) {
        this.database = database;
        this.window = window;
    }

    /** The zone of each of the customers, who are known here. */
    Map<String, ZoneId> of(Collection<String> customers) {
        return database.with(
                sql -> sql.createQuery("select customer_id, zone, country from customer where customer_id = any(:ids)")
                        .bindArray("ids", String.class, customers.toArray())
                        .map((row, context) -> Map.entry(
                                row.getString("customer_id"),
                                window.zone(row.getString("zone"), row.getString("country"))
                                        .id()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
