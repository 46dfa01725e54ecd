package io.winback.segmentation.candidate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.platform.events.EventJson;
import io.winback.platform.sql.Database;
import io.winback.segmentation.base.Moment;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stored lists and what they say of customers. */
@Singleton
class CandidateLists {

    private final Database database;
    private final ObjectMapper json;

    CandidateLists(Database database, EventJson json) {
        this.database = database;
        this.json = json.mapper();
    }

    void begin(UUID id, @Nullable String name, CandidateTerms terms, Moment moment) {
        database.use(sql -> sql.createUpdate("""
                        insert into candidate_list (id, name, created_at, as_of, terms)
                        values (:id, :name, :now, :today, cast(:terms as jsonb))
                        """)
                .bind("id", id)
                .bind("name", name)
                .bind("now", moment.now())
                .bind("today", moment.today())
                .bind("terms", text(terms))
                .execute());
    }

    void finish(UUID id, Outcome outcome) {
        database.use(
                sql -> sql.createUpdate("update candidate_list set outcome = cast(:outcome as jsonb) where id = :id")
                        .bind("id", id)
                        .bind("outcome", text(outcome))
                        .execute());
    }

    Optional<CandidateListResponse> find(UUID id) {
        return database.with(sql -> sql.createQuery("select * from candidate_list where id = :id")
                .bind("id", id)
                .map((row, context) -> list(row))
                .findOne());
    }

    /** Newest first: ids are ordered by time. */
    List<CandidateListResponse> before(@Nullable UUID id, int limit) {
        return database.with(sql -> sql.createQuery("""
                        select * from candidate_list where cast(:id as uuid) is null or id < cast(:id as uuid)
                        order by id desc limit :limit
                        """)
                .bind("id", id)
                .bind("limit", limit)
                .map((row, context) -> list(row))
                .list());
    }

    List<Judgement> after(UUID list, Verdict verdict, int rank, int limit) {
        return database.with(sql -> sql.createQuery("""
                        select * from candidate_verdict where list_id = :list and verdict = :verdict and rank > :rank
                        order by rank limit :limit
                        """)
                .bind("list", list)
                .bind("verdict", verdict.name())
                .bind("rank", rank)
                .bind("limit", limit)
                .map((row, context) -> Judgement.of(row))
                .list());
    }

    Optional<Judgement> of(UUID list, String customer) {
        return database.with(sql -> sql.createQuery(
                        "select * from candidate_verdict where list_id = :list and customer_id = :customer")
                .bind("list", list)
                .bind("customer", customer)
                .map((row, context) -> Judgement.of(row))
                .findOne());
    }

    /** A published segment whose rule names the list. */
    Optional<String> reader(UUID list) {
        return database.with(sql -> sql.createQuery("""
                        select s.key from segment s join segment_version v
                          on v.segment_key = s.key and v.version = s.published_version
                        where s.retired_at is null and strpos(lower(v.rule), :list) > 0 order by s.key limit 1
                        """)
                .bind("list", list.toString())
                .mapTo(String.class)
                .findOne());
    }

    boolean delete(UUID list) {
        return database.with(sql -> sql.createUpdate("delete from candidate_list where id = :id")
                        .bind("id", list)
                        .execute())
                > 0;
    }

    private CandidateListResponse list(ResultSet row) throws SQLException {
        return CandidateListResponse.of(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getTimestamp("created_at").toInstant(),
                row.getObject("as_of", LocalDate.class),
                read(row.getString("terms"), CandidateTerms.class),
                read(row.getString("outcome"), Outcome.class));
    }

    private String text(Object document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record is JSON", e);
        }
    }

    private <T> T read(String document, Class<T> type) {
        try {
            return json.readValue(document, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored list is JSON", e);
        }
    }
}
