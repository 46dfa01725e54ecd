package io.winback.survey.answer;

import io.winback.survey.questionnaire.Questionnaire;
import io.winback.survey.questionnaire.Values;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Told of an answer in its transaction, under the lock of the customer. Is silent, and costs nothing, where an answer says nothing to it. */
public interface AnswerListener {

    void given(Given answer);

    /**
     * An answer as it stands now.
     *
     * @param version of its event
     * @param before what was answered before; {@link Values#NONE} the first time
     * @param suspicion why a machine may have sent it; empty for nearly all
     * @param at by the business clock
     */
    record Given(
            UUID answerId,
            String customerId,
            Questionnaire questionnaire,
            String language,
            long version,
            Values before,
            Values values,
            Set<Suspicion> suspicion,
            Instant at) {}
}
