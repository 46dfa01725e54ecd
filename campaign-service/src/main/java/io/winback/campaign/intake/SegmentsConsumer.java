package io.winback.campaign.intake;

import io.smallrye.common.annotation.Blocking;
import io.winback.campaign.audience.Customers;
import io.winback.campaign.audience.SegmentMoved;
import io.winback.campaign.audience.Segments;
import io.winback.campaign.journey.EntriesMayBeDue;
import io.winback.campaign.journey.EntryService;
import io.winback.campaign.journey.HappeningService;
import io.winback.platform.events.EventHandler;
import io.winback.platform.events.EventReceiver;
import io.winback.platform.events.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class SegmentsConsumer implements EventHandler {

    private static final Set<String> TYPES = Set.of("segment.joined.v1", "segment.left.v1");

    private final EventReceiver receiver;
    private final Customers customers;
    private final Segments segments;
    private final HappeningService happenings;
    private final EntryService entries;
    private final Event<EntriesMayBeDue> due;

    SegmentsConsumer(
            EventReceiver receiver,
            Customers customers,
            Segments segments,
            HappeningService happenings,
            EntryService entries,
            Event<EntriesMayBeDue> due) {
        this.receiver = receiver;
        this.customers = customers;
        this.segments = segments;
        this.happenings = happenings;
        this.entries = entries;
        this.due = due;
    }

    @Incoming("segments")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, this);
    }

    @Override
    public Set<String> channels() {
        return Set.of("segments");
    }

    @Override
    public void work(List<ReceivedEvent> events) {
        var moves = new ArrayList<SegmentMoved>();
        for (var event : events) {
            if (TYPES.contains(event.type())) {
                moves.add(event.as(SegmentMoved.class));
            } else {
                receiver.unknown(event);
            }
        }
        customers.lock(moves.stream().map(SegmentMoved::customerId).toList());
        segments.moved(moves);
        happenings.moved(moves);
        entries.joined(moves);
        due.fire(new EntriesMayBeDue());
    }
}
