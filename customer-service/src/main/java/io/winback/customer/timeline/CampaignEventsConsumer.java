package io.winback.customer.timeline;

import io.smallrye.common.annotation.Blocking;
import io.winback.platform.events.EventReceiver;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads winback.campaigns. */
@ApplicationScoped
class CampaignEventsConsumer {

    private static final String CHANNEL = "campaigns";

    private final EventReceiver receiver;
    private final TimelineService service;

    CampaignEventsConsumer(EventReceiver receiver, TimelineService service) {
        this.receiver = receiver;
        this.service = service;
    }

    @Incoming(CHANNEL)
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, service::apply);
    }
}
