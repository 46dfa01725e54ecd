package io.winback.campaign.audience;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Published segments and who is in them. */
@Singleton
public class Segments {

    private final Database database;

    Segments(Database database) {
        this.database = database;
    }

    public void moved(List<SegmentMoved> events) {
        database.use(sql -> {
            var batch = sql.prepareBatch("""
                    insert into audience_member (segment, customer_id, segment_version, active, changed_at)
                    values (:segment, :customer, :version, :active, :at)
                    on conflict (segment, customer_id) do update set segment_version = excluded.segment_version,
                      active = excluded.active, changed_at = excluded.changed_at
                    where (audience_member.changed_at, audience_member.segment_version)
                      <= (excluded.changed_at, excluded.segment_version)
                    """);
            for (var event : events) {
                batch.bind("segment", event.segment())
                        .bind("customer", event.customerId())
                        .bind("version", event.segmentVersion())
                        .bind("active", event.joined())
                        .bind("at", event.at())
                        .add();
            }
            batch.execute();
        });
    }

    public void published(SegmentPublished event) {
        database.use(sql -> sql.createUpdate("""
                        insert into segment (segment, version, joined_ever) values (:segment, :version, :joined)
                        on conflict (segment) do update set version = excluded.version, joined_ever = excluded.joined_ever
                        -- told again with the same version: fewer may have joined, if somebody was erased since
                        where segment.version <= excluded.version
                        """)
                .bind("segment", event.segment())
                .bind("version", event.version())
                .bind("joined", event.joinedEver())
                .execute());
    }

    /** Those of some customers who are in the segment. */
    public Set<String> members(String segment, Collection<String> customers) {
        return database.with(sql -> sql.createQuery("""
                        select customer_id from audience_member
                        where segment = :segment and active and customer_id = any(:ids)
                        """)
                .bind("segment", segment)
                .bindArray("ids", String.class, customers.toArray())
                .mapTo(String.class)
                .collect(Collectors.toSet()));
    }

    /** Customers who are in the segment now, as far as they are known here. */
    public long size(String segment) {
        return database.with(
                sql -> sql.createQuery("select count(*) from audience_member where segment = :segment and active")
                        .bind("segment", segment)
                        .mapTo(Long.class)
                        .one());
    }

    /** Whether the segment is published, as far as is known here. */
    public boolean published(String segment) {
        return database.with(sql -> sql.createQuery("select exists (select 1 from segment where segment = :segment)")
                .bind("segment", segment)
                .mapTo(Boolean.class)
                .one());
    }

    /** Whether the segment is published and everybody who had joined it by then is known here. */
    public boolean complete(String segment) {
        return database.with(sql -> sql.createQuery("""
                        select exists (select 1 from segment s where s.segment = :segment and s.joined_ever <=
                          (select count(*) from audience_member m where m.segment = s.segment))
                        """)
                .bind("segment", segment)
                .mapTo(Boolean.class)
                .one());
    }
}
