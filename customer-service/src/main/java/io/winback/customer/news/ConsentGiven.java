package io.winback.customer.news;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.customer.customer.Change;
import io.winback.customer.customer.Channel;
import io.winback.customer.customer.ConsentBasis;
import io.winback.customer.customer.ConsentKey;
import io.winback.customer.customer.ConsentStatus;
import io.winback.customer.customer.CustomerChange;
import io.winback.customer.customer.Decision;
import io.winback.customer.customer.Purpose;
import io.winback.customer.timeline.Entry;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** consent.given.v1: on the preference page, with the words the reader agreed to. */
@RegisterForReflection
record ConsentGiven(
        String consentId,
        String customerId,
        Channel channel,
        Set<Purpose> purposes,
        ConsentBasis basis,
        String source,
        String language,
        String wording,
        Instant givenAt)
        implements News {

    @Override
    public Entry entry() {
        var names = purposes.stream().sorted().map(Purpose::name).toList();
        var text = "Consent given on the preference page: " + String.join(", ", names);
        return Entry.of("consent.given", consentId, customerId, givenAt, text)
                .with("basis", basis)
                .with("channel", channel)
                .with("purposes", names)
                .with("source", source);
    }

    @Override
    public Optional<Change> change(boolean fresh) {
        var decisions = purposes.stream().sorted().map(this::decision).toList();
        return Optional.of(CustomerChange.ofPage(customerId, decisions));
    }

    private Decision decision(Purpose purpose) {
        var about = new ConsentKey(purpose, channel);
        return new Decision(about, ConsentStatus.GRANTED, basis, source, language + ": " + wording, givenAt);
    }
}
