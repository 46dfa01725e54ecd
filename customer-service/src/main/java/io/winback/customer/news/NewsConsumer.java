package io.winback.customer.news;

import io.smallrye.common.annotation.Blocking;
import io.winback.platform.events.EventReceiver;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads the topics of the other services, each at its own pace. */
@ApplicationScoped
class NewsConsumer {

    private final EventReceiver receiver;
    private final NewsService service;

    NewsConsumer(EventReceiver receiver, NewsService service) {
        this.receiver = receiver;
        this.service = service;
    }

    @Incoming("campaigns")
    @Blocking
    void campaigns(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, service::apply);
    }

    @Incoming("surveys")
    @Blocking
    void surveys(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, service::apply);
    }

    @Incoming("profiles")
    @Blocking
    void profiles(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, service::apply);
    }
}
