package io.winback.customer.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.winback.platform.events.EventJson;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of records that are spread over a file, and the records they make, in the order of their ids. */
@Singleton
class StagedRows {

    /** More rows than an order may have lines. */
    static final int MOST_ROWS = 1_000;

    private static final int RECORDS = 500;
    private static final int ROWS = 5_000;

    private final Database database;
    private final ObjectMapper json;

    StagedRows(Database database, EventJson json) {
        this.database = database;
        this.json = json.mapper();
    }

    /** A record and the number of its rows. */
    private record Sized(String record, long rows) {}

    /**
     * The next records that are assembled together.
     *
     * @param last the last of them
     * @param rows of all of them
     * @param oversized those of too many rows to be read
     */
    record Batch(String last, long rows, List<List<StagedRow>> records, List<String> oversized) {}

    void add(UUID job, List<Item> parts) {
        if (parts.isEmpty()) {
            return;
        }
        var rows = parts.stream()
                .map(item -> {
                    var part = (Entry.Part) java.util.Objects.requireNonNull(item.entry());
                    return new StagedRow(part.record(), item.line(), part.facts(), part.problem());
                })
                .toList();
        database.use(sql -> Columns.of(rows)
                .with("record", StagedRow::record)
                .with("line", StagedRow::line)
                .with("facts", StagedRow::facts)
                .with(
                        "field",
                        row -> row.problem() == null ? null : row.problem().field())
                .with(
                        "problem",
                        row -> row.problem() == null ? null : row.problem().reason())
                .bindTo(sql.createUpdate("""
                        insert into import_row (job_id, record_id, line, facts, field, problem)
                        select :job, r.* from unnest(cast(:record as text[]), cast(:line as bigint[]),
                          cast(:facts as json[]), cast(:field as text[]), cast(:problem as text[])) as r
                        """))
                .bind("job", job)
                .execute());
    }

    /** Null when all records are assembled. */
    @Nullable
    Batch next(UUID job, String after) {
        var records = new ArrayList<String>();
        var oversized = new ArrayList<String>();
        var rows = 0L;
        for (var sized : sizes(job, after)) {
            if (rows > 0 && rows + sized.rows() > ROWS) {
                break;
            }
            rows += sized.rows();
            records.add(sized.record());
            if (sized.rows() > MOST_ROWS) {
                oversized.add(sized.record());
            }
        }
        if (records.isEmpty()) {
            return null;
        }
        var last = records.get(records.size() - 1);
        return new Batch(last, rows, grouped(rows(job, after, last, oversized)), oversized);
    }

    void delete(UUID job, String after, String last) {
        database.use(sql -> sql.createUpdate(
                        "delete from import_row where job_id = :job and record_id > :after and record_id <= :last")
                .bind("job", job)
                .bind("after", after)
                .bind("last", last)
                .execute());
    }

    /** Deletes some of what an import that is over has left; returns how many. */
    int purge(UUID job, int limit) {
        return database.with(sql ->
                sql.createUpdate("""
                        delete from import_row where (job_id, record_id, line) in (
                          select job_id, record_id, line from import_row where job_id = :job limit :limit)
                        """).bind("job", job).bind("limit", limit).execute());
    }

    private List<Sized> sizes(UUID job, String after) {
        return database.with(sql -> sql.createQuery("""
                        select record_id, count(*) from import_row where job_id = :job and record_id > :after
                        group by record_id order by record_id limit :limit
                        """)
                .bind("job", job)
                .bind("after", after)
                .bind("limit", RECORDS)
                .map((row, context) -> new Sized(row.getString(1), row.getLong(2)))
                .list());
    }

    private List<StagedRow> rows(UUID job, String after, String last, List<String> oversized) {
        return database.with(sql -> Columns.of(oversized)
                .with("oversized", record -> record)
                .bindTo(sql.createQuery("""
                        select record_id, line, facts, field, problem from import_row
                        where job_id = :job and record_id > :after and record_id <= :last
                          and record_id <> all (cast(:oversized as text[]))
                        order by record_id, line
                        """))
                .bind("job", job)
                .bind("after", after)
                .bind("last", last)
                .map((row, context) -> row(row))
                .list());
    }

    private StagedRow row(ResultSet row) throws SQLException {
        var facts = row.getString(3);
        var line = row.getLong(2);
        return new StagedRow(
                row.getString(1),
                line,
                facts == null ? null : read(facts),
                facts == null ? new Reject(line, row.getString(4), row.getString(5)) : null);
    }

    private ObjectNode read(String facts) {
        try {
            return (ObjectNode) json.readTree(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A staged row cannot be read", e);
        }
    }

    private static List<List<StagedRow>> grouped(List<StagedRow> rows) {
        var records = new ArrayList<List<StagedRow>>();
        var before = "";
        for (var row : rows) {
            if (!row.record().equals(before)) {
                records.add(new ArrayList<>());
                before = row.record();
            }
            records.get(records.size() - 1).add(row);
        }
        return records;
    }
}
