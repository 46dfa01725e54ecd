package io.winback.campaign.intake;

import io.smallrye.common.annotation.Blocking;
import io.winback.campaign.audience.AudienceProjection;
import io.winback.campaign.audience.Customers;
import io.winback.campaign.audience.Departures;
import io.winback.campaign.audience.ProfileChanged;
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
class ProfilesConsumer implements EventHandler {

    private final EventReceiver receiver;
    private final Customers customers;
    private final AudienceProjection audience;
    private final EntryService entries;
    private final Departures departures;

    ProfilesConsumer(
            EventReceiver receiver,
            Customers customers,
            AudienceProjection audience,
            EntryService entries,
            Departures departures) {
        this.receiver = receiver;
        this.customers = customers;
        this.audience = audience;
        this.entries = entries;
        this.departures = departures;
    }

    @Incoming("profiles")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, this);
    }

    @Override
    public Set<String> channels() {
        return Set.of("profiles");
    }

    @Override
    public void work(List<ReceivedEvent> events) {
        var changes = Typed.of(events, "profile.changed.v1", ProfileChanged.class, receiver);
        var gone = Typed.gone(events);
        customers.lock(Stream.concat(changes.stream().map(ProfileChanged::customerId), gone.stream())
                .toList());
        audience.profiles(changes);
        entries.profiled(changes);
        departures.withoutProfile(gone);
    }
}
