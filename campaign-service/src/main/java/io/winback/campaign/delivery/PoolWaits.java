package io.winback.campaign.delivery;

import io.winback.campaign.offer.pool.PoolListener;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Messages that wait for codes are due as soon as some come, as many as there are codes. */
@Singleton
class PoolWaits implements PoolListener {

    private final Database database;

    PoolWaits(Database database) {
        this.database = database;
    }

    @Override
    public void filled(String pool, int codes, Instant now) {
        database.use(sql -> sql.createUpdate("""
                        update message set not_before = least(not_before, :now), awaits_pool = null
                        where id in (
                          select id from message
                          where awaits_pool = :pool and state in ('PLANNED', 'DEFERRED')
                          order by priority desc, id limit :codes for update skip locked)
                        """)
                .bind("now", now)
                .bind("pool", pool)
                .bind("codes", codes)
                .execute());
    }
}
