package io.winback.campaign.intake;

import io.winback.platform.events.EventReceiver;
import io.winback.platform.events.ReceivedEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Picks the events of one type out of a batch. */
final class Typed {

    private Typed() {}

    /** For topics of a single type: everything else is counted as unknown. */
    static <T> List<T> of(List<ReceivedEvent> events, String type, Class<T> record, EventReceiver receiver) {
        events.stream()
                .filter(event -> !event.type().equals(type) && !event.tombstone())
                .forEach(receiver::unknown);
        return of(events, type, record);
    }

    /** Keys whose last word is a tombstone: what was told before it is dropped, what is told after it counts. */
    static List<String> gone(List<ReceivedEvent> events) {
        var last = new LinkedHashMap<String, ReceivedEvent>();
        events.forEach(event -> last.put(event.key(), event));
        return last.values().stream()
                .filter(ReceivedEvent::tombstone)
                .map(ReceivedEvent::key)
                .toList();
    }

    static <T> List<T> of(List<ReceivedEvent> events, String type, Class<T> record) {
        var picked = new ArrayList<T>();
        for (var event : events) {
            if (event.type().equals(type) && !event.tombstone()) {
                picked.add(event.as(record));
            }
        }
        return picked;
    }
}
