package io.winback.segmentation.measure.comeback;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.winback.platform.events.EventHandler;
import io.winback.platform.events.EventReceiver;
import io.winback.platform.events.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code winback.campaigns}. */
@ApplicationScoped
class CampaignsConsumer implements EventHandler {

    private final EventReceiver receiver;
    private final ContactService service;

    CampaignsConsumer(EventReceiver receiver, ContactService service) {
        this.receiver = receiver;
        this.service = service;
    }

    @Incoming("campaigns")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, this);
    }

    @Override
    public Set<String> channels() {
        return Set.of("campaigns");
    }

    @Override
    public void work(List<ReceivedEvent> events) {
        service.apply(events);
    }
}
