package io.winback.segmentation.rfm;

import io.winback.platform.money.Money;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Database;
import io.winback.segmentation.snapshot.SnapshotPlace;
import io.winback.segmentation.snapshot.SnapshotResponse;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks at the scores of snapshots. */
@Singleton
class RfmRows {

    private final Database database;
    private final ShopProfile shop;

    RfmRows(Database database, ShopProfile shop) {
        this.database = database;
        this.shop = shop;
    }

    /** A customer in the order of a list, by what he has spent exactly. */
    record Ranked(BigDecimal spend, CustomerRfmResponse customer) {}

    /** A cell with what was spent exactly. */
    record Cell(int r, int f, int m, RfmGroup group, long customers, BigDecimal spend) {}

    /** How the scores of a snapshot were made; empty where it has none. */
    Optional<RfmSettingsResponse> settings(UUID snapshot) {
        return database.with(sql -> sql.createQuery("select * from rfm_snapshot where snapshot_id = :snapshot")
                .bind("snapshot", snapshot)
                .map((row, context) -> RfmSettingsResponse.of(RfmSettings.bands(row)))
                .findOne());
    }

    /** The cells that have customers, best first. */
    List<Cell> cells(UUID snapshot) {
        return database.with(sql -> sql.createQuery("""
                        select r, f, m, rfm_group, count(*) as customers, sum(spend) as spend from rfm_score
                        where snapshot_id = :snapshot group by r, f, m, rfm_group order by r desc, f desc, m desc
                        """)
                .bind("snapshot", snapshot)
                .map((row, context) -> new Cell(
                        row.getInt("r"),
                        row.getInt("f"),
                        row.getInt("m"),
                        RfmGroup.valueOf(row.getString("rfm_group")),
                        row.getLong("customers"),
                        row.getBigDecimal("spend")))
                .list());
    }

    /** Customers who fit, who has spent most first. */
    List<Ranked> after(SnapshotResponse snapshot, RfmFilter filter, @Nullable SnapshotPlace place, int limit) {
        return database.with(sql -> sql.createQuery("""
                        select * from rfm_score where snapshot_id = :snapshot
                          and (cast(:group as text) is null or rfm_group = :group)
                          and (cast(:r as integer) is null or r = :r) and (cast(:f as integer) is null or f = :f)
                          and (cast(:m as integer) is null or m = :m)
                          and (cast(:spend as numeric) is null or spend < :spend or spend = :spend and customer_id > :customer)
                        order by spend desc, customer_id limit :limit
                        """)
                .bind("snapshot", snapshot.id())
                .bind("group", filter.group() == null ? null : filter.group().name())
                .bind("r", filter.r())
                .bind("f", filter.f())
                .bind("m", filter.m())
                .bind("spend", place == null ? null : place.figure())
                .bind("customer", place == null ? "" : place.customer())
                .bind("limit", limit)
                .map((row, context) -> new Ranked(row.getBigDecimal("spend"), customer(row, snapshot.asOf())))
                .list());
    }

    Optional<CustomerRfmResponse> of(SnapshotResponse snapshot, String customer) {
        return database.with(sql -> sql.createQuery(
                        "select * from rfm_score where snapshot_id = :snapshot and customer_id = :customer")
                .bind("snapshot", snapshot.id())
                .bind("customer", customer)
                .map((row, context) -> customer(row, snapshot.asOf()))
                .findOne());
    }

    private CustomerRfmResponse customer(ResultSet row, LocalDate asOf) throws SQLException {
        return new CustomerRfmResponse(
                row.getString("customer_id"),
                asOf,
                row.getInt("recency_days"),
                row.getInt("purchases"),
                new Money(row.getBigDecimal("spend"), shop.currency()),
                row.getInt("r"),
                row.getInt("f"),
                row.getInt("m"),
                RfmGroup.valueOf(row.getString("rfm_group")));
    }
}
