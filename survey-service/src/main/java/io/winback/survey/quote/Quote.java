package io.winback.survey.quote;

import java.time.Instant;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Words of an answer that may be shown, or may be no longer. */
record Quote(
        UUID id,
        UUID answerId,
        String customerId,
        String survey,
        boolean released,
        @Nullable String words,
        @Nullable String author,
        @Nullable String language,
        long version,
        Instant changedAt,
        @Nullable String changedBy) {

    static Quote released(UUID id, QuotableAnswer answer, String words, long version, Instant now, String who) {
        return new Quote(
                id,
                answer.id(),
                answer.customerId(),
                answer.questionnaire().key(),
                true,
                words,
                answer.author().orElse(null),
                answer.language(),
                version,
                now,
                who);
    }

    /**
     * Without its words from now on.
     *
     * @param who the client whose key does it; none where the customer's own answer does
     */
    Quote takenBack(LongSupplier nextVersion, Instant now, @Nullable String who) {
        return new Quote(id, answerId, customerId, survey, false, null, null, null, nextVersion.getAsLong(), now, who);
    }

    QuoteChanged told() {
        return new QuoteChanged(id, customerId, version, released, words, author, language, changedAt);
    }
}
