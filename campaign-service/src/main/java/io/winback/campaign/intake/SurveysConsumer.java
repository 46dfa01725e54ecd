package io.winback.campaign.intake;

import io.smallrye.common.annotation.Blocking;
import io.winback.campaign.audience.ContactClosed;
import io.winback.campaign.audience.ContactRequested;
import io.winback.campaign.audience.ContactRequests;
import io.winback.campaign.audience.Customers;
import io.winback.campaign.delivery.EvidenceService;
import io.winback.campaign.journey.EntryService;
import io.winback.campaign.journey.HappeningService;
import io.winback.campaign.journey.ImprovementAnnounced;
import io.winback.campaign.journey.RunsMayBeDue;
import io.winback.campaign.quote.QuoteChanged;
import io.winback.campaign.quote.Quotes;
import io.winback.platform.events.EventHandler;
import io.winback.platform.events.EventReceiver;
import io.winback.platform.events.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class SurveysConsumer implements EventHandler {

    private final EventReceiver receiver;
    private final Customers customers;
    private final HappeningService happenings;
    private final EntryService entries;
    private final EvidenceService evidence;
    private final ContactRequests requests;
    private final Quotes quotes;
    private final Event<RunsMayBeDue> due;

    SurveysConsumer(
            EventReceiver receiver,
            Customers customers,
            HappeningService happenings,
            EntryService entries,
            EvidenceService evidence,
            ContactRequests requests,
            Quotes quotes,
            Event<RunsMayBeDue> due) {
        this.evidence = evidence;
        this.requests = requests;
        this.quotes = quotes;
        this.receiver = receiver;
        this.customers = customers;
        this.happenings = happenings;
        this.entries = entries;
        this.due = due;
    }

    @Incoming("surveys")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, this);
    }

    @Override
    public Set<String> channels() {
        return Set.of("surveys");
    }

    @Override
    public void work(List<ReceivedEvent> events) {
        var answers = Typed.of(events, "survey.answered.v1", SurveyAnswered.class);
        var improvements = Typed.of(events, "improvement.announced.v1", ImprovementAnnounced.class);
        var wishes = Typed.of(events, "contact.requested.v1", ContactRequested.class);
        var settled = Typed.of(events, "contact.closed.v1", ContactClosed.class);
        var quoted = Typed.of(events, "quote.changed.v1", QuoteChanged.class);
        customers.lock(Stream.of(
                        answers.stream().map(SurveyAnswered::customerId),
                        improvements.stream().map(ImprovementAnnounced::customerId),
                        wishes.stream().map(ContactRequested::customerId),
                        settled.stream().map(ContactClosed::customerId),
                        quoted.stream().map(QuoteChanged::customerId))
                .flatMap(Function.identity())
                .toList());
        requests.requested(wishes);
        happenings.settled(requests.closed(settled));
        quotes.changed(quoted);
        happenings.answered(answers.stream().map(SurveyAnswered::answer).toList());
        answers.forEach(this::left);
        entries.announced(improvements);
        due.fire(new RunsMayBeDue());
    }

    /** Whoever answered by the link of a mail has the mail. */
    private void left(SurveyAnswered answer) {
        var enrollment = answer.enrollmentId();
        var invitation = answer.invitationId();
        if (enrollment != null && invitation != null) {
            evidence.answered(enrollment, invitation, answer.answeredAt());
        }
    }
}
