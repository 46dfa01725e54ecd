package io.winback.platform.events;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer with a fault: the first record makes it stop for good. */
@Singleton
class BreakingConsumer implements EventHandler {

    @Incoming("breaking")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        throw new IllegalStateException("A fault that nobody thought of");
    }

    @Override
    public Set<String> channels() {
        return Set.of("breaking");
    }

    @Override
    public void work(List<ReceivedEvent> events) {
        throw new IllegalStateException("A fault that nobody thought of");
    }
}
