package io.winback.campaign.intake;

import io.winback.platform.events.EventReceiver;
import io.winback.platform.events.ReceivedEvent;
import java.util.ArrayList;
import java.util.List;

/** Picks the events of one type out of a batch. */
final class Typed {

    private Typed() {}

    /** For topics of a single type: everything else is counted as unknown. */
    static <T> List<T> of(List<ReceivedEvent> events, String type, Class<T> record, EventReceiver receiver) {
        events.stream().filter(event -> !event.type().equals(type)).forEach(receiver::unknown);
        return of(events, type, record);
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
