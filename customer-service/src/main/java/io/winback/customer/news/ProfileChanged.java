package io.winback.customer.news;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.customer.timeline.Entry;
import java.time.Instant;
import java.time.LocalDate;

/** profile.changed.v1 */
@RegisterForReflection
record ProfileChanged(
        String customerId,
        long version,
        Instant changedAt,
        String stage,
        LocalDate since,
        boolean returned,
        boolean history)
        implements News {

    /** One line per stage entered; news of value alone is no line of its own. */
    @Override
    public Entry entry() {
        var text = "Lifecycle stage " + stage + (returned ? ", returned" : "");
        return new Entry(
                        "lifecycle/" + customerId + "/" + since + "/" + stage,
                        customerId,
                        changedAt,
                        "lifecycle.changed",
                        text)
                .with("stage", stage)
                .with("since", since)
                .with("returned", returned);
    }
}
