package io.winback.survey.answer;

import io.winback.platform.outbox.OutboxEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is told of a new or changed answer, and of the wish for contact if that is new. */
record AnswerNews(SurveyAnswered answered, Optional<ContactRequested> contact) {

    List<OutboxEvent> envelopes() {
        return Stream.concat(Stream.of(answered.envelope()), contact.stream().map(ContactRequested::envelope))
                .toList();
    }
}
