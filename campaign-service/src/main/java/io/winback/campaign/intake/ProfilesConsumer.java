package io.winback.campaign.intake;

import io.smallrye.common.annotation.Blocking;
import io.winback.campaign.audience.AudienceProjection;
import io.winback.campaign.audience.Customers;
import io.winback.campaign.audience.ProfileChanged;
import io.winback.platform.events.EventReceiver;
import io.winback.platform.events.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class ProfilesConsumer {

    private final EventReceiver receiver;
    private final Customers customers;
    private final AudienceProjection audience;

    ProfilesConsumer(EventReceiver receiver, Customers customers, AudienceProjection audience) {
        this.receiver = receiver;
        this.customers = customers;
        this.audience = audience;
    }

    @Incoming("profiles")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, this::work);
    }

    private void work(List<ReceivedEvent> events) {
        var changes = Typed.of(events, "profile.changed.v1", ProfileChanged.class, receiver);
        customers.lock(changes.stream().map(ProfileChanged::customerId).toList());
        audience.profiles(changes);
    }
}
