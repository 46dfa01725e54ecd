package io.winback.campaign.intake;

import io.smallrye.common.annotation.Blocking;
import io.winback.campaign.audience.AudienceProjection;
import io.winback.campaign.audience.ContactChanged;
import io.winback.campaign.audience.Customers;
import io.winback.campaign.audience.Departures;
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
class ContactsConsumer implements EventHandler {

    private final EventReceiver receiver;
    private final Customers customers;
    private final AudienceProjection audience;
    private final Departures departures;

    ContactsConsumer(EventReceiver receiver, Customers customers, AudienceProjection audience, Departures departures) {
        this.receiver = receiver;
        this.customers = customers;
        this.audience = audience;
        this.departures = departures;
    }

    @Incoming("contacts")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, this);
    }

    @Override
    public Set<String> channels() {
        return Set.of("contacts");
    }

    @Override
    public void work(List<ReceivedEvent> events) {
        var changes = Typed.of(events, "contact.changed.v1", ContactChanged.class, receiver);
        var gone = Typed.gone(events);
        customers.lock(Stream.concat(changes.stream().map(ContactChanged::customerId), gone.stream())
                .toList());
        audience.contacts(changes);
        departures.withoutContact(gone);
    }
}
