package io.winback.customer.news;

import io.winback.customer.customer.Change;
import io.winback.customer.exclusion.ProposedExclusion;
import io.winback.customer.timeline.Entry;
import io.winback.customer.webhook.WebhookType;
import java.util.Optional;

/** An event of another service, as far as it is read here: ids and codes, nothing that somebody wrote. */
interface News {

    /** Whom it is about. */
    String customerId();

    /** Its line of the timeline. */
    Entry entry();

    /** Whether the shop is told, with this event as it is read here. */
    default Optional<WebhookType> told() {
        return Optional.empty();
    }

    /**
     * What it changes of the customer.
     *
     * @param fresh told for the first time
     */
    default Optional<Change> change(boolean fresh) {
        return Optional.empty();
    }

    /** What it gives a person to decide. */
    default Optional<ProposedExclusion> proposed() {
        return Optional.empty();
    }
}
