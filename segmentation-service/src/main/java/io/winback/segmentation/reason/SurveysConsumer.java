package io.winback.segmentation.reason;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.winback.platform.events.EventReceiver;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code winback.surveys}. */
@ApplicationScoped
class SurveysConsumer {

    private final EventReceiver receiver;
    private final ReasonService service;

    SurveysConsumer(EventReceiver receiver, ReasonService service) {
        this.receiver = receiver;
        this.service = service;
    }

    @Incoming("surveys")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, service::apply);
    }
}
