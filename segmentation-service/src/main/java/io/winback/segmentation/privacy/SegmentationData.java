package io.winback.segmentation.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.platform.privacy.ErasureRequested;
import io.winback.platform.privacy.Forgotten;
import io.winback.platform.privacy.PersonalData;
import io.winback.platform.privacy.PersonalTables;
import io.winback.platform.sql.Database;
import io.winback.segmentation.base.Customers;
import io.winback.segmentation.base.Departures;
import io.winback.segmentation.base.Recomputation;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Purchases and the figures that follow from them stay for totals; everything else about the person goes. */
@Singleton
class SegmentationData implements PersonalData {

    private static final String CUSTOMER = "customer_id";

    private static final String BASE = "customer";
    private static final String TOLD = "published_profile";

    /** Kept under a fresh id. */
    private static final List<String> FACTS = List.of("purchase", "purchase_return", "credit");

    /** Kept beside them; of somebody who never bought anything there is nothing to be kept. */
    private static final List<String> FIGURES = List.of("activity", "lifecycle", "customer_value", "contact");

    private static final List<String> PERSONAL = List.of(
            "answered_reason",
            "segment_member",
            "segment_look",
            "pending_history",
            "candidate_verdict",
            "rfm_score",
            "score");

    /** What rests on what was bought before, of somebody who has begun anew. */
    private static final List<String> DATED = List.of("candidate_verdict", "rfm_score", "score");

    /** Every table that names customers. */
    static final List<String> TABLES = Stream.of(List.of(BASE), FACTS, FIGURES, PERSONAL, List.of(TOLD))
            .flatMap(List::stream)
            .toList();

    private final PersonalTables tables;
    private final Customers customers;
    private final Departures departures;
    private final Recomputation recomputation;
    private final Database database;

    SegmentationData(
            PersonalTables tables,
            Customers customers,
            Departures departures,
            Recomputation recomputation,
            Database database) {
        this.tables = tables;
        this.customers = customers;
        this.departures = departures;
        this.recomputation = recomputation;
        this.database = database;
    }

    @Override
    public Map<String, List<JsonNode>> export(String customerId) {
        var data = new LinkedHashMap<String, List<JsonNode>>();
        for (var table : TABLES) {
            var rows = tables.rows(table, CUSTOMER, customerId);
            if (!rows.isEmpty()) {
                data.put(table, rows);
            }
        }
        return data;
    }

    @Override
    public Forgotten erase(ErasureRequested request, String freshId) {
        var customerId = request.customerId();
        var version = request.version();
        var count = new Forgotten.Count();
        var known = customers.lockKnown(List.of(customerId));
        if (known.isEmpty()) {
            return count.done();
        }
        var kept = departures.setAside(List.of(new Departures.Departure(customerId, freshId, version)));
        kept.forEach(count::anonymised);
        if (known.get(0).version() > version) {
            count(count, "answered_reason", deleteReason(customerId, request.requestedAt()));
            DATED.forEach(table -> count(count, table, tables.delete(table, CUSTOMER, customerId)));
        } else {
            deletePersonal(customerId, count);
            departures.clear(List.of(customerId), version);
        }
        var removed = recomputation.dismiss(List.of(customerId));
        if (kept.containsKey(BASE)) {
            recomputation.changed(List.of(freshId));
        } else {
            count(count, BASE, removed.size());
        }
        if (removed.isEmpty()) {
            recomputation.corrected(List.of(customerId));
        }
        return count.done();
    }

    private void deletePersonal(String customerId, Forgotten.Count count) {
        count(count, TOLD, recomputation.withdraw(List.of(customerId)));
        Stream.of(PERSONAL, FIGURES)
                .flatMap(List::stream)
                .forEach(table -> count(count, table, tables.delete(table, CUSTOMER, customerId)));
    }

    /** A reason may have been answered anew since. */
    private long deleteReason(String customerId, Instant at) {
        return database.with(sql -> sql.createUpdate(
                        "delete from answered_reason where customer_id = :customer and answered_at <= :at")
                .bind("customer", customerId)
                .bind("at", at)
                .execute());
    }

    private static void count(Forgotten.Count count, String table, long rows) {
        if (rows > 0) {
            count.deleted(table, rows);
        }
    }
}
