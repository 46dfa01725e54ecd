package io.winback.survey.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer who asked that a person get back.
 *
 * @param by MAIL or PHONE
 * @param reason churn reason of the answer when it was made
 * @param closedBy the client whose key closed it; absent where the customer withdrew the wish
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactResponse(
        UUID requestId,
        UUID answerId,
        String customerId,
        String by,
        String survey,
        @Nullable String reason,
        Instant requestedAt,
        ContactState state,
        @Nullable Instant closedAt,
        @Nullable String closedBy) {

    static ContactResponse of(Contact contact) {
        return new ContactResponse(
                contact.id(),
                contact.answerId(),
                contact.customerId(),
                contact.by(),
                contact.survey(),
                contact.reason(),
                contact.requestedAt(),
                contact.state(),
                contact.closedAt(),
                contact.closedBy());
    }
}
