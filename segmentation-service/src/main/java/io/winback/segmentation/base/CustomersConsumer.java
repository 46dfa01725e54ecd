package io.winback.segmentation.base;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.winback.platform.events.EventReceiver;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code winback.customers}. */
@ApplicationScoped
class CustomersConsumer {

    private final EventReceiver receiver;
    private final BaseService service;

    CustomersConsumer(EventReceiver receiver, BaseService service) {
        this.receiver = receiver;
        this.service = service;
    }

    @Incoming("customers")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, service::apply);
    }
}
