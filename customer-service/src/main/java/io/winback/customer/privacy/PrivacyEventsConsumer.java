package io.winback.customer.privacy;

import io.smallrye.common.annotation.Blocking;
import io.winback.platform.events.EventReceiver;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads winback.privacy. */
@ApplicationScoped
class PrivacyEventsConsumer {

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
        receiver.receive(records, service::collect);
    }
}
