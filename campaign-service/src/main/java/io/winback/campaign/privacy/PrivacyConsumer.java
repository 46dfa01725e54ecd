package io.winback.campaign.privacy;

import io.smallrye.common.annotation.Blocking;
import io.winback.platform.events.EventReceiver;
import io.winback.platform.privacy.ErasureService;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class PrivacyConsumer {

    private final EventReceiver receiver;
    private final ErasureService erasures;

    PrivacyConsumer(EventReceiver receiver, ErasureService erasures) {
        this.receiver = receiver;
        this.erasures = erasures;
    }

    @Incoming("privacy")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, erasures::apply);
    }
}
