package io.winback.segmentation.measure.comeback;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.winback.platform.events.EventReceiver;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code winback.campaigns}. */
@ApplicationScoped
class CampaignsConsumer {

    private final EventReceiver receiver;
    private final ContactService service;

    CampaignsConsumer(EventReceiver receiver, ContactService service) {
        this.receiver = receiver;
        this.service = service;
    }

    @Incoming("campaigns")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, service::apply);
    }
}
