package io.winback.customer.timeline;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;

/** Where other features add lines to timelines. */
@Singleton
public class Timeline {

    private final TimelineTable table;

    Timeline(TimelineTable table) {
        this.table = table;
    }

    /**
     * Adds lines in the caller's transaction, which has locked their customers; a line that exists is brought up to date.
     *
     * @return the ids of those that are new or say something new
     */
    public Set<String> put(Collection<Entry> entries) {
        return table.upsert(entries);
    }
}
