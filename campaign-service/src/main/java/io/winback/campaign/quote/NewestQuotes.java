package io.winback.campaign.quote;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The newest words that may be shown, by language. */
public record NewestQuotes(Map<String, List<ReleasedQuote>> byLanguage) {

    /** Those of somebody else than the reader. */
    public Optional<ReleasedQuote> to(String reader, String language) {
        return byLanguage.getOrDefault(Quotes.base(language), List.of()).stream()
                .filter(quote -> !quote.customer().equals(reader))
                .findFirst();
    }
}
