package io.winback.segmentation.privacy;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.winback.platform.events.EventHandler;
import io.winback.platform.events.EventReceiver;
import io.winback.platform.events.ReceivedEvent;
import io.winback.platform.privacy.ErasureService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code winback.privacy}. */
@ApplicationScoped
class PrivacyConsumer implements EventHandler {

    private final EventReceiver receiver;
    private final ErasureService service;

    PrivacyConsumer(EventReceiver receiver, ErasureService service) {
        this.receiver = receiver;
        this.service = service;
    }

    @Incoming("privacy")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, this);
    }

    @Override
    public Set<String> channels() {
        return Set.of("privacy");
    }

    @Override
    public void work(List<ReceivedEvent> events) {
        service.apply(events);
    }
}
