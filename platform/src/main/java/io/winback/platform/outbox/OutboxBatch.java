package io.winback.platform.outbox;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * One transaction of the relay: takes the shards no other process holds, reads their oldest rows by state (a row that exists is not
 * sent), and deletes what the broker has acknowledged. Closing without {@link #acknowledged()} leaves every row as it was.
 */
final class OutboxBatch implements AutoCloseable {

    /** First half of the advisory lock; the second is the shard. */
    private static final int LOCK_SPACE = 0x0b0c;

    private final Connection connection;
    private final List<OutboxRow> rows = new ArrayList<>();

    private OutboxBatch(Connection connection) {
        this.connection = connection;
    }

    static OutboxBatch open(AgroalDataSource dataSource, int limit) throws SQLException {
        var batch = new OutboxBatch(dataSource.getConnection());
        try {
            batch.connection.setAutoCommit(false);
            batch.read(batch.lockShards(), limit);
            return batch;
        } catch (SQLException e) {
            batch.close();
            throw e;
        }
    }

    List<OutboxRow> rows() {
        return rows;
    }

    void acknowledged() throws SQLException {
        try (var delete = connection.prepareStatement("delete from outbox_event where position = any (?)")) {
            var positions = rows.stream().map(OutboxRow::position).toArray(Long[]::new);
            delete.setArray(1, connection.createArrayOf("bigint", positions));
            delete.executeUpdate();
        }
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }

    private Object[] lockShards() throws SQLException {
        try (var lock = connection.prepareStatement(
                "select array(select s from generate_series(0, 15) s where pg_try_advisory_xact_lock(?, s))")) {
            lock.setInt(1, LOCK_SPACE);
            try (var result = lock.executeQuery()) {
                result.next();
                return (Object[]) result.getArray(1).getArray();
            }
        }
    }

    // A second statement: its snapshot is taken after the locks, so what their former holder deleted is gone.
    private void read(Object[] shards, int limit) throws SQLException {
        try (var select = connection.prepareStatement("""
                select position, id, topic, key, type, payload, occurred_at, traceparent
                from outbox_event where shard = any (?) and parked_at is null order by position limit ?
                """)) {
            select.setArray(1, connection.createArrayOf("int", shards));
            select.setInt(2, limit);
            try (var result = select.executeQuery()) {
                while (result.next()) {
                    rows.add(OutboxRow.from(result));
                }
            }
        }
    }
}
