package io.winback.customer.news;

import io.smallrye.common.annotation.Blocking;
import io.winback.platform.events.EventHandler;
import io.winback.platform.events.EventReceiver;
import io.winback.platform.events.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads the topics of the other services, each at its own pace. */
@ApplicationScoped
class NewsConsumer implements EventHandler {

    private final EventReceiver receiver;
    private final NewsService service;

    NewsConsumer(EventReceiver receiver, NewsService service) {
        this.receiver = receiver;
        this.service = service;
    }

    @Incoming("campaigns")
    @Blocking
    void campaigns(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, this);
    }

    @Incoming("surveys")
    @Blocking
    void surveys(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, this);
    }

    @Incoming("profiles")
    @Blocking
    void profiles(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, this);
    }

    @Override
    public Set<String> channels() {
        return Set.of("campaigns", "surveys", "profiles");
    }

    @Override
    public void work(List<ReceivedEvent> events) {
        service.apply(events);
    }
}
