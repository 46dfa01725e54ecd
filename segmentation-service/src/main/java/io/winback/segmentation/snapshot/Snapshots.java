package io.winback.segmentation.snapshot;

import io.winback.platform.sql.Database;
import io.winback.segmentation.base.Moment;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of snapshots. */
@Singleton
class Snapshots {

    private final Database database;

    Snapshots(Database database) {
        this.database = database;
    }

    /** A snapshot being built, with the number of its parts that are complete. */
    record Building(Snapshot snapshot, int partsDone) {}

    /** Begins one unless one is being built, whose id is returned then. */
    UUID begin(UUID id, Moment moment) {
        return insert(id, moment) || building().isEmpty() && insert(id, moment)
                ? id
                : building().orElseThrow();
    }

    private boolean insert(UUID id, Moment moment) {
        return database.with(sql -> sql.createUpdate("""
                                insert into snapshot (id, as_of, begun_at, state) values (:id, :today, :now, 'BUILDING')
                                on conflict (state) where state in ('BUILDING', 'CURRENT') do nothing
                                """)
                        .bind("id", id)
                        .bind("today", moment.today())
                        .bind("now", moment.now())
                        .execute())
                > 0;
    }

    /** The one being built. */
    Optional<UUID> building() {
        return database.with(sql -> sql.createQuery("select id from snapshot where state = 'BUILDING'")
                .mapTo(UUID.class)
                .findOne());
    }

    /** Locks the snapshot being built, unless another process works on it. */
    Optional<Building> lockBuilding() {
        return database.with(sql -> sql.createQuery(
                        "select id, as_of, reached, parts_done from snapshot where state = 'BUILDING' for update skip locked")
                .map((row, context) -> new Building(
                        new Snapshot(
                                row.getObject("id", UUID.class),
                                row.getObject("as_of", LocalDate.class),
                                row.getString("reached")),
                        row.getInt("parts_done")))
                .findOne());
    }

    void reached(UUID snapshot, String customer) {
        database.use(sql -> sql.createUpdate("update snapshot set reached = :reached where id = :id")
                .bind("reached", customer)
                .bind("id", snapshot)
                .execute());
    }

    void partDone(UUID snapshot) {
        database.use(
                sql -> sql.createUpdate("update snapshot set parts_done = parts_done + 1, reached = '' where id = :id")
                        .bind("id", snapshot)
                        .execute());
    }

    /** Removes from the part those who have been erased while it was built. */
    void tidy(UUID snapshot, SnapshotPart part) {
        database.use(sql -> sql.createUpdate("""
                        delete from <table> t where snapshot_id = :id
                          and not exists (select 1 from customer c where c.customer_id = t.customer_id and not c.erased)
                        """)
                .define("table", part.table())
                .bind("id", snapshot)
                .execute());
    }

    void publish(UUID snapshot, Moment moment) {
        database.use(sql -> {
            sql.execute("update snapshot set state = 'PAST' where state = 'CURRENT'");
            sql.createUpdate("update snapshot set state = 'CURRENT', published_at = :now where id = :id")
                    .bind("now", moment.now())
                    .bind("id", snapshot)
                    .execute();
        });
    }

    Optional<LocalDate> latest() {
        return database.with(sql -> sql.createQuery("select max(as_of) from snapshot")
                .mapTo(LocalDate.class)
                .findOne());
    }

    /** Whether anybody is known to have bought, and no more of that is about to be known. */
    boolean anybody() {
        return database.with(sql -> sql.createQuery("""
                        select exists (select 1 from activity where purchase_days > 0)
                          and not exists (select 1 from pending_history)
                        """).mapTo(Boolean.class).one());
    }

    /** Locks the oldest snapshot that has rows beyond those to be kept. */
    Optional<UUID> lockSuperfluous(int keep) {
        return database.with(sql -> sql.createQuery("""
                        select id from snapshot where state = 'PAST' and id not in (
                          select id from snapshot where state in ('CURRENT', 'PAST') order by published_at desc, id desc limit :keep)
                        order by published_at limit 1 for update skip locked
                        """)
                .bind("keep", Math.max(1, keep))
                .mapTo(UUID.class)
                .findOne());
    }

    /** Deletes some rows of a part; returns how many. */
    int clear(UUID snapshot, SnapshotPart part, int limit) {
        return database.with(sql -> sql.createUpdate("""
                        delete from <table> where ctid = any (array(
                          select ctid from <table> where snapshot_id = :id limit :limit))
                        """)
                .define("table", part.table())
                .bind("id", snapshot)
                .bind("limit", limit)
                .execute());
    }

    void cleared(UUID snapshot) {
        database.use(sql -> sql.createUpdate("update snapshot set state = 'CLEARED' where id = :id")
                .bind("id", snapshot)
                .execute());
    }

    Optional<SnapshotResponse> get(UUID id) {
        return database.with(sql -> sql.createQuery("select * from snapshot where id = :id")
                .bind("id", id)
                .map((row, context) -> response(row))
                .findOne());
    }

    Optional<SnapshotResponse> current() {
        return database.with(sql -> sql.createQuery("select * from snapshot where state = 'CURRENT'")
                .map((row, context) -> response(row))
                .findOne());
    }

    /** The newest first; ids grow with time. */
    List<SnapshotResponse> before(Optional<UUID> id, int limit) {
        return database.with(sql -> sql.createQuery(
                        "select * from snapshot where cast(:id as uuid) is null or id < cast(:id as uuid) order by id desc limit :limit")
                .bind("id", id.map(UUID::toString).orElse(null))
                .bind("limit", limit)
                .map((row, context) -> response(row))
                .list());
    }

    private static SnapshotResponse response(ResultSet row) throws SQLException {
        var published = row.getTimestamp("published_at");
        return new SnapshotResponse(
                row.getObject("id", UUID.class),
                row.getObject("as_of", LocalDate.class),
                row.getTimestamp("begun_at").toInstant(),
                published == null ? null : published.toInstant(),
                row.getString("state"));
    }
}
