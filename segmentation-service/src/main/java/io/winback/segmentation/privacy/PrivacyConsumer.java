package io.winback.segmentation.privacy;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.winback.platform.events.EventReceiver;
import io.winback.platform.privacy.ErasureService;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code winback.privacy}. */
@ApplicationScoped
class PrivacyConsumer {

    private final EventReceiver receiver;
    private final ErasureService service;

    PrivacyConsumer(EventReceiver receiver, ErasureService service) {
        this.receiver = receiver;
        this.service = service;
    }

    @Incoming("privacy")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, service::apply);
    }
}
