package io.winback.survey.quote;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Words of a customer that may be shown.
 *
 * @param author the name to be shown with them; absent for none
 * @param releasedBy the client whose key released them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuoteResponse(
        UUID quoteId,
        UUID answerId,
        String customerId,
        String survey,
        String words,
        @Nullable String author,
        @Nullable String language,
        Instant releasedAt,
        @Nullable String releasedBy,
        long version) {

    static QuoteResponse of(Quote quote) {
        return new QuoteResponse(
                quote.id(),
                quote.answerId(),
                quote.customerId(),
                quote.survey(),
                String.valueOf(quote.words()),
                quote.author(),
                quote.language(),
                quote.changedAt(),
                quote.changedBy(),
                quote.version());
    }
}
