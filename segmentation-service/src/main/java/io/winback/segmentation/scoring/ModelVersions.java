package io.winback.segmentation.scoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.platform.events.EventJson;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Database;
import io.winback.segmentation.base.Moment;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stored versions. One in another currency than the shop reports in is never in force. */
@Singleton
class ModelVersions {

    private static final String IN_FORCE = """
            (select max(version) from model_version where verdict = 'PASSED' and currency = :currency)
            """;
    private static final String SELECT =
            "select m.*, coalesce(version = " + IN_FORCE + ", false) as in_force from model_version m where ";

    private final Database database;
    private final ObjectMapper json;
    private final ShopProfile shop;

    ModelVersions(Database database, EventJson json, ShopProfile shop) {
        this.database = database;
        this.json = json.mapper();
        this.shop = shop;
    }

    /** Lets one process at a time fit models; readers are not held up. */
    void lock() {
        database.use(sql -> sql.execute("lock table model_version in share row exclusive mode"));
    }

    /** Keeps a new version and returns its number. */
    int add(ModelVersion.Verdict verdict, ModelReport report, Moment moment) {
        return database.with(sql -> sql.createQuery("""
                        insert into model_version (version, fitted_at, as_of, verdict, currency, report)
                        select coalesce(max(version), 0) + 1, :now, :today, :verdict, :currency, cast(:report as jsonb)
                        from model_version returning version
                        """)
                .bind("now", moment.now())
                .bind("today", moment.today())
                .bind("verdict", verdict.name())
                .bind("currency", currency())
                .bind("report", text(report))
                .mapTo(Integer.class)
                .one());
    }

    Optional<ModelVersion> find(int version) {
        return database.with(sql -> sql.createQuery(SELECT + "version = :version")
                .bind("currency", currency())
                .bind("version", version)
                .map((row, context) -> version(row))
                .findOne());
    }

    Optional<ModelVersion> inForce() {
        return database.with(sql -> sql.createQuery(SELECT + "version = " + IN_FORCE)
                .bind("currency", currency())
                .map((row, context) -> version(row))
                .findOne());
    }

    /** The newest first. */
    List<ModelVersion> before(@Nullable Integer version, int limit) {
        return database.with(sql -> sql.createQuery(SELECT + """
                        cast(:version as integer) is null or version < cast(:version as integer)
                        order by version desc limit :limit
                        """)
                .bind("currency", currency())
                .bind("version", version)
                .bind("limit", limit)
                .map((row, context) -> version(row))
                .list());
    }

    /** How the latest version was fitted. */
    record Latest(LocalDate asOf, ModelVersion.Verdict verdict) {}

    /** The latest version in the currency the shop reports in. */
    Optional<Latest> latest() {
        return database.with(sql -> sql.createQuery(
                        "select as_of, verdict from model_version where currency = :currency order by version desc limit 1")
                .bind("currency", currency())
                .map((row, context) -> new Latest(
                        row.getObject("as_of", LocalDate.class),
                        ModelVersion.Verdict.valueOf(row.getString("verdict"))))
                .findOne());
    }

    private String currency() {
        return shop.currency().getCurrencyCode();
    }

    private ModelVersion version(ResultSet row) throws SQLException {
        return new ModelVersion(
                row.getInt("version"),
                row.getTimestamp("fitted_at").toInstant(),
                row.getObject("as_of", LocalDate.class),
                ModelVersion.Verdict.valueOf(row.getString("verdict")),
                Currency.getInstance(row.getString("currency")),
                report(row.getString("report")),
                row.getBoolean("in_force"));
    }

    private String text(ModelReport report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record is JSON", e);
        }
    }

    private ModelReport report(String document) {
        try {
            return json.readValue(document, ModelReport.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored report is JSON", e);
        }
    }
}
