package io.winback.platform.events;

import io.smallrye.common.annotation.Blocking;
import io.winback.platform.inbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Counts what it is told, once per event; fails as the body asks. */
@ApplicationScoped
public class NewsConsumer {

    private final EventReceiver receiver;
    private final Inbox inbox;
    private final Map<String, Integer> counted = new ConcurrentHashMap<>();
    private final AtomicInteger outages = new AtomicInteger();

    NewsConsumer(EventReceiver receiver, Inbox inbox) {
        this.receiver = receiver;
        this.inbox = inbox;
    }

    record News(String what) {}

    int counted(String key) {
        return counted.getOrDefault(key, 0);
    }

    /** The database will be away for so many attempts. */
    void outages(int attempts) {
        outages.set(attempts);
    }

    int outagesLeft() {
        return outages.get();
    }

    @Incoming("news")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, this::work);
    }

    private void work(List<ReceivedEvent> events) {
        var fresh =
                inbox.firstTimes("news", events.stream().map(ReceivedEvent::id).collect(Collectors.toSet()));
        for (var event : events) {
            if (event.as(News.class).what().equals("outage") && outages.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                throw new IllegalStateException(new SQLException("the database is away", "08006"));
            }
        }
        events.stream()
                .filter(event -> fresh.remove(event.id()))
                .forEach(event -> counted.merge(event.key(), 1, Integer::sum));
    }
}
