package io.winback.campaign.intake;

import io.smallrye.common.annotation.Blocking;
import io.winback.campaign.audience.Customers;
import io.winback.campaign.delivery.EvidenceService;
import io.winback.campaign.journey.JourneyService;
import io.winback.campaign.journey.RunsMayBeDue;
import io.winback.platform.events.EventReceiver;
import io.winback.platform.events.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class SurveysConsumer {

    private final EventReceiver receiver;
    private final Customers customers;
    private final JourneyService journeys;
    private final EvidenceService evidence;
    private final Event<RunsMayBeDue> due;

    SurveysConsumer(
            EventReceiver receiver,
            Customers customers,
            JourneyService journeys,
            EvidenceService evidence,
            Event<RunsMayBeDue> due) {
        this.evidence = evidence;
        this.receiver = receiver;
        this.customers = customers;
        this.journeys = journeys;
        this.due = due;
    }

    @Incoming("surveys")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        receiver.receive(records, this::work);
    }

    private void work(List<ReceivedEvent> events) {
        var answers = Typed.of(events, "survey.answered.v1", SurveyAnswered.class);
        customers.lock(answers.stream().map(SurveyAnswered::customerId).toList());
        for (var answer : answers) {
            var enrollment = answer.enrollmentId();
            if (enrollment != null) {
                journeys.answered(enrollment, answer.reason(), answer.subReason(), answer.answeredAt());
                left(enrollment, answer);
            }
        }
        due.fire(new RunsMayBeDue());
    }

    /** Whoever answered by the link of a mail has the mail. */
    private void left(UUID enrollment, SurveyAnswered answer) {
        var invitation = answer.invitationId();
        if (invitation != null) {
            evidence.answered(enrollment, invitation, answer.answeredAt());
        }
    }
}
