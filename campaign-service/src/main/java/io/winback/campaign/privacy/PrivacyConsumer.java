package io.winback.campaign.privacy;

import io.smallrye.common.annotation.Blocking;
import io.winback.platform.events.EventHandler;
import io.winback.platform.events.EventReceiver;
import io.winback.platform.events.ReceivedEvent;
import io.winback.platform.privacy.ErasureService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class PrivacyConsumer implements EventHandler {

    private final EventReceiver receiver;
    private final ErasureService erasures;

    PrivacyConsumer(EventReceiver receiver, ErasureService erasures) {
        this.receiver = receiver;
        this.erasures = erasures;
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
        erasures.apply(events);
    }
}
