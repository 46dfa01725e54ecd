package io.winback.platform.events;

import io.smallrye.common.annotation.Blocking;
import io.winback.platform.inbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Counts what it is told, once per event; fails as the body asks. */
@ApplicationScoped
public class NewsConsumer implements EventHandler {

    private final EventReceiver receiver;
    private final Inbox inbox;
    private final Map<String, Integer> counted = new ConcurrentHashMap<>();
    private final Set<String> spoiled = ConcurrentHashMap.newKeySet();
    private final AtomicInteger outages = new AtomicInteger();

    NewsConsumer(EventReceiver receiver, Inbox inbox) {
        this.receiver = receiver;
        this.inbox = inbox;
    }

    record News(String what) {}

    public int counted(String key) {
        return counted.getOrDefault(key, 0);
    }

    /** The database will be away for so many attempts. */
    void outages(int attempts) {
        outages.set(attempts);
    }

    int outagesLeft() {
        return outages.get();
    }

    /** News with these words cannot be worked until {@link #mend}. */
    public void spoil(String what) {
        spoiled.add(what);
    }

    public void mend(String what) {
        spoiled.remove(what);
    }

    @Incoming("news")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, this);
    }

    @Incoming("secrets")
    @Blocking
    void consumeSecrets(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, this);
    }

    @Override
    public Set<String> channels() {
        return Set.of("news", "secrets");
    }

    @Override
    public void work(List<ReceivedEvent> events) {
        var fresh =
                inbox.firstTimes("news", events.stream().map(ReceivedEvent::id).collect(Collectors.toSet()));
        for (var event : events) {
            var what = event.as(News.class).what();
            if (spoiled.contains(what)) {
                throw new IllegalArgumentException("spoiled: " + what);
            }
            if (what.equals("outage") && outages.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                throw new IllegalStateException(new SQLException("the database is away", "08006"));
            }
        }
        events.stream()
                .filter(event -> fresh.remove(event.id()))
                .forEach(event -> counted.merge(event.key(), 1, Integer::sum));
    }
}
