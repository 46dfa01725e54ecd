package io.winback.segmentation.segment;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Questions about members, for people. */
@Singleton
class Members {

    private final Database database;

    Members(Database database) {
        this.database = database;
    }

    long active(String segment) {
        return count("select count(*) from segment_member where segment_key = :segment and active", segment);
    }

    /** Distinct customers that ever joined, those who left included. */
    long ever(String segment) {
        return count("select count(*) from segment_member where segment_key = :segment", segment);
    }

    List<MemberResponse> page(String segment, String after, int limit) {
        return database.with(sql -> sql.createQuery("""
                        select customer_id, joined_at, segment_version from segment_member
                        where segment_key = :segment and active and customer_id > :after order by customer_id limit :limit
                        """)
                .bind("segment", segment)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) ->
                        new MemberResponse(row.getString(1), row.getTimestamp(2).toInstant(), row.getInt(3)))
                .list());
    }

    /** Those ever joined and still active, as they were told, locked so that no later news of them overtakes. */
    List<SegmentJoined> lockNext(String after, int limit) {
        return database.with(sql -> sql.createQuery("""
                        with locked as materialized (
                          select customer_id from customer c where customer_id > :after and exists (
                            select 1 from segment_member m where m.customer_id = c.customer_id and m.active)
                          order by customer_id limit :limit for update)
                        select m.customer_id, m.segment_key, m.segment_version, m.joined_at, m.history
                        from segment_member m join locked using (customer_id) where m.active order by 1, 2
                        """)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> new SegmentJoined(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getTimestamp(4).toInstant(),
                        row.getBoolean(5)))
                .list());
    }

    private long count(String question, String segment) {
        return database.with(sql -> sql.createQuery(question)
                .bind("segment", segment)
                .mapTo(Long.class)
                .one());
    }

    /** The publication in force of each segment; its instant is when the version was put in force. */
    record Publication(String segment, int version, String name, Instant publishedAt) {}

    List<Publication> publications() {
        return database.with(sql -> sql.createQuery("""
                        select v.segment_key, v.version, v.name, v.published_at from segment s
                        join segment_version v on v.segment_key = s.key and v.version = s.published_version
                        where s.retired_at is null order by s.key
                        """)
                .map((row, context) -> new Publication(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .list());
    }
}
