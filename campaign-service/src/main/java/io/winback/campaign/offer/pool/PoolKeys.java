package io.winback.campaign.offer.pool;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;

/** Which pools there are. */
@Singleton
public class PoolKeys {

    private final Database database;

    PoolKeys(Database database) {
        this.database = database;
    }

    public Set<String> known(Collection<String> pools) {
        return database.with(sql -> sql.createQuery("select pool from offer_pool where pool = any(:pools)")
                .bindArray("pools", String.class, pools.toArray())
                .mapTo(String.class)
                .set());
    }
}
