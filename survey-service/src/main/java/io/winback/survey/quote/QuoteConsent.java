package io.winback.survey.quote;

import io.winback.platform.outbox.Outbox;
import io.winback.survey.answer.AnswerListener;
import io.winback.survey.questionnaire.Values;
import jakarta.inject.Singleton;

/** Whatever changes in an answer, it was not what its author agreed to have shown: a quote of it ends. */
@Singleton
class QuoteConsent implements AnswerListener {

    private final Quotes quotes;
    private final Outbox outbox;

    QuoteConsent(Quotes quotes, Outbox outbox) {
        this.quotes = quotes;
        this.outbox = outbox;
    }

    @Override
    public void given(Given answer) {
        if (answer.before().equals(Values.NONE)) {
            return;
        }
        quotes.released(answer.answerId()).ifPresent(quote -> {
            var takenBack = quote.takenBack(quotes::nextVersion, answer.at(), null);
            quotes.write(takenBack);
            outbox.append(takenBack.told().envelope());
        });
    }
}
