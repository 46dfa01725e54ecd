package io.winback.platform.inbox;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.winback.platform.sql.Database;
import io.winback.platform.time.Machine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Guards effects that are not upserts (enroll, issue, count): an event is new to a consumer exactly once. */
@ApplicationScoped
public class Inbox {

    private final Database database;
    private final Clock clock;

    Inbox(Database database, @Machine Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether the consumer meets the event for the first time; the mark commits or rolls back with the effect. */
    @Transactional(MANDATORY)
    public boolean firstTime(String consumer, UUID event) {
        return firstTimes(consumer, Set.of(event)).contains(event);
    }

    /** Those of the events that the consumer has not worked yet. One that stands twice in a batch is in the set once: take it out. */
    @Transactional(MANDATORY)
    public Set<UUID> firstTimes(String consumer, Collection<UUID> events) {
        return database.with(sql -> sql.createQuery("""
                        insert into processed_event (consumer, event_id, processed_at)
                        select :consumer, id, :now from (select distinct unnest(:ids) as id order by 1) e
                        on conflict do nothing returning event_id
                        """)
                .bind("consumer", consumer)
                .bind("now", clock.instant())
                .bindArray("ids", UUID.class, events.toArray())
                .mapTo(UUID.class)
                .collect(Collectors.toSet()));
    }
}
