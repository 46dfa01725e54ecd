package io.winback.segmentation.activity;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.winback.platform.events.EventReceiver;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code winback.orders}. */
@ApplicationScoped
class OrdersConsumer {

    private final EventReceiver receiver;
    private final ActivityService service;

    OrdersConsumer(EventReceiver receiver, ActivityService service) {
        this.receiver = receiver;
        this.service = service;
    }

    @Incoming("orders")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, service::apply);
    }
}
