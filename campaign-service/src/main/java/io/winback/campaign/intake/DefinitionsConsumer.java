package io.winback.campaign.intake;

import io.smallrye.common.annotation.Blocking;
import io.winback.campaign.audience.SegmentPublished;
import io.winback.campaign.audience.Segments;
import io.winback.campaign.audience.SurveyPublished;
import io.winback.campaign.audience.Surveys;
import io.winback.campaign.journey.EntriesMayBeDue;
import io.winback.platform.events.EventHandler;
import io.winback.platform.events.EventReceiver;
import io.winback.platform.events.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class DefinitionsConsumer implements EventHandler {

    private final EventReceiver receiver;
    private final Segments segments;
    private final Surveys surveys;
    private final Event<EntriesMayBeDue> due;

    DefinitionsConsumer(EventReceiver receiver, Segments segments, Surveys surveys, Event<EntriesMayBeDue> due) {
        this.receiver = receiver;
        this.segments = segments;
        this.surveys = surveys;
        this.due = due;
    }

    @Incoming("definitions")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, this);
    }

    @Override
    public Set<String> channels() {
        return Set.of("definitions");
    }

    @Override
    public void work(List<ReceivedEvent> events) {
        Typed.of(events, "segment.published.v1", SegmentPublished.class).forEach(segments::published);
        Typed.of(events, "survey.published.v1", SurveyPublished.class).forEach(surveys::published);
        due.fire(new EntriesMayBeDue());
    }
}
