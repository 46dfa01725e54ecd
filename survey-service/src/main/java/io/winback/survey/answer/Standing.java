package io.winback.survey.answer;

import io.winback.survey.questionnaire.Values;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a link at a moment.
 *
 * @param closed the link leads nowhere any more: its holder was erased since it was sent
 * @param values what was answered; null if nothing was, or if it is nobody's any more
 * @param firstAnsweredAt null exactly when {@code values} is
 */
public record Standing(
        boolean closed, @Nullable Values values, @Nullable Instant firstAnsweredAt) {

    /** The own answer, to be shown again. */
    public Optional<Values> given() {
        return Optional.ofNullable(values);
    }

    /** What becomes of this answer now. */
    Outcome take(AnswerGiven answer) {
        if (closed) {
            return Outcome.CLOSED;
        }
        if (values == null) {
            return Outcome.NEW;
        }
        if (values.equals(answer.values())) {
            return Outcome.SAME;
        }
        return answer.questionnaire().changeable() ? Outcome.CHANGED : Outcome.SETTLED;
    }
}
