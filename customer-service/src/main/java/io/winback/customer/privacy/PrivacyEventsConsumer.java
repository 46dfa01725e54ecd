package io.winback.customer.privacy;

import io.smallrye.common.annotation.Blocking;
import io.winback.platform.events.EventHandler;
import io.winback.platform.events.EventReceiver;
import io.winback.platform.events.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads winback.privacy. */
@ApplicationScoped
class PrivacyEventsConsumer implements EventHandler {

    private static final String CHANNEL = "privacy";

    private final EventReceiver receiver;
    private final ErasureReceiptService service;

    PrivacyEventsConsumer(EventReceiver receiver, ErasureReceiptService service) {
        this.receiver = receiver;
        this.service = service;
    }

    @Incoming(CHANNEL)
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, this);
    }

    @Override
    public Set<String> channels() {
        return Set.of(CHANNEL);
    }

    @Override
    public void work(List<ReceivedEvent> events) {
        service.collect(events);
    }
}
