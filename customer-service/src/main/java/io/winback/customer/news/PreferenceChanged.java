package io.winback.customer.news;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.customer.customer.Change;
import io.winback.customer.customer.CustomerChange;
import io.winback.customer.timeline.Entry;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** preference.changed.v1: how a reader wants to be written to. The language is kept here; the rest is for who sends. */
@RegisterForReflection
record PreferenceChanged(
        String changeId,
        String customerId,
        String source,
        String language,
        @Nullable Integer mostPerDays,
        @Nullable Instant pausedUntil,
        Instant changedAt)
        implements News {

    @Override
    public Entry entry() {
        var text = "Preference page: language " + language
                + (mostPerDays == null ? "" : ", at most one mail in " + mostPerDays + " days")
                + (pausedUntil == null ? "" : ", no mail before " + pausedUntil);
        var entry = Entry.of("preference.changed", changeId, customerId, changedAt, text)
                .with("language", language)
                .with("source", source);
        var limited = mostPerDays == null ? entry : entry.with("mostPerDays", mostPerDays);
        return pausedUntil == null ? limited : limited.with("pausedUntil", pausedUntil.toString());
    }

    /** Told again it changes nothing: the shop may have set another language since. */
    @Override
    public Optional<Change> change(boolean fresh) {
        return fresh ? Optional.of(CustomerChange.ofLanguage(customerId, language)) : Optional.empty();
    }
}
