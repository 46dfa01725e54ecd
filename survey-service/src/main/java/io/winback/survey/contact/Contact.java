package io.winback.survey.contact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A wish that a person get back, made in an answer. */
record Contact(
        UUID id,
        UUID answerId,
        String customerId,
        String by,
        String survey,
        @Nullable String reason,
        Instant requestedAt,
        ContactState state,
        @Nullable Instant closedAt,
        @Nullable String closedBy) {

    static Contact wished(UUID id, UUID answerId, String customer, Wish wish, Instant now) {
        return new Contact(
                id, answerId, customer, wish.by(), wish.survey(), wish.reason(), now, ContactState.OPEN, null, null);
    }

    boolean open() {
        return state == ContactState.OPEN;
    }

    /** Whether this is what the customer wishes still. */
    boolean says(String wished) {
        return state != ContactState.WITHDRAWN && by.equals(wished);
    }

    /** @param who the client whose key closes it; none where the customer's own answer does */
    Contact closed(ContactState outcome, @Nullable String who, Instant now) {
        return new Contact(id, answerId, customerId, by, survey, reason, requestedAt, outcome, now, who);
    }

    ContactRequested requested() {
        return new ContactRequested(id, customerId, by, survey, answerId, reason, requestedAt);
    }

    /** Of one that is closed. */
    ContactClosed told() {
        return new ContactClosed(id, customerId, state, closedAt == null ? requestedAt : closedAt);
    }
}
