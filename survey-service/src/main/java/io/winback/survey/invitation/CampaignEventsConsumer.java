package io.winback.survey.invitation;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.winback.platform.events.EventHandler;
import io.winback.platform.events.EventReceiver;
import io.winback.platform.events.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** News of campaigns: invitations are kept, the rest concerns others. */
@ApplicationScoped
class CampaignEventsConsumer implements EventHandler {

    private final EventReceiver receiver;
    private final InvitationService service;

    CampaignEventsConsumer(EventReceiver receiver, InvitationService service) {
        this.receiver = receiver;
        this.service = service;
    }

    @Incoming("campaigns")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, this);
    }

    @Override
    public Set<String> channels() {
        return Set.of("campaigns");
    }

    @Override
    public void work(List<ReceivedEvent> events) {
        var invited = new ArrayList<SurveyInvited>();
        for (var event : events) {
            if (SurveyInvited.TYPE.equals(event.type())) {
                invited.add(event.as(SurveyInvited.class));
            } else {
                receiver.unknown(event);
            }
        }
        service.keep(invited);
    }
}
