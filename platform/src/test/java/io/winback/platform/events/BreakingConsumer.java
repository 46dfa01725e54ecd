package io.winback.platform.events;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer with a fault: the first record makes it stop for good. */
@Singleton
class BreakingConsumer {

    @Incoming("breaking")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        throw new IllegalStateException("A fault that nobody thought of");
    }
}
