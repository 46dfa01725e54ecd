package io.winback.campaign.intake;

import io.smallrye.common.annotation.Blocking;
import io.winback.campaign.audience.AudienceProjection;
import io.winback.campaign.audience.CustomerChanged;
import io.winback.campaign.audience.Customers;
import io.winback.campaign.audience.Departures;
import io.winback.campaign.journey.EntryService;
import io.winback.platform.events.EventHandler;
import io.winback.platform.events.EventReceiver;
import io.winback.platform.events.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class CustomersConsumer implements EventHandler {

    private final EventReceiver receiver;
    private final Customers customers;
    private final AudienceProjection audience;
    private final Departures departures;
    private final EntryService entries;

    CustomersConsumer(
            EventReceiver receiver,
            Customers customers,
            AudienceProjection audience,
            Departures departures,
            EntryService entries) {
        this.receiver = receiver;
        this.customers = customers;
        this.audience = audience;
        this.departures = departures;
        this.entries = entries;
    }

    @Incoming("customers")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, this);
    }

    @Override
    public Set<String> channels() {
        return Set.of("customers");
    }

    @Override
    public void work(List<ReceivedEvent> events) {
        var changes = Typed.of(events, "customer.changed.v1", CustomerChanged.class, receiver);
        var gone = Typed.gone(events);
        customers.lock(Stream.concat(changes.stream().map(CustomerChanged::customerId), gone.stream())
                .toList());
        audience.customers(changes);
        entries.permitted(changes.stream().map(CustomerChanged::customerId).toList());
        departures.withoutPermission(gone);
    }
}
