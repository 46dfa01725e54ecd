package io.winback.segmentation.activity;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.winback.platform.events.EventHandler;
import io.winback.platform.events.EventReceiver;
import io.winback.platform.events.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code winback.orders}. */
@ApplicationScoped
class OrdersConsumer implements EventHandler {

    private final EventReceiver receiver;
    private final ActivityService service;

    OrdersConsumer(EventReceiver receiver, ActivityService service) {
        this.receiver = receiver;
        this.service = service;
    }

    @Incoming("orders")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, this);
    }

    @Override
    public Set<String> channels() {
        return Set.of("orders");
    }

    @Override
    public void work(List<ReceivedEvent> events) {
        service.apply(events);
    }
}
