package io.winback.campaign.permission;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.campaign.definition.MailTemplate.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * {@code consent.given.v1}, as the contract has it.
 *
 * @param wording what the reader was shown and agreed to, in {@code language}
 * @param givenAt business clock
 */
@RegisterForReflection
record ConsentGiven(
        UUID consentId,
        String customerId,
        String channel,
        List<Purpose> purposes,
        String basis,
        String source,
        String language,
        String wording,
        Instant givenAt) {

    static final String TYPE = "consent.given.v1";

    /** By the reader's own deed on the preference page. */
    static ConsentGiven onPage(
            UUID id, String customer, List<Purpose> purposes, String language, String wording, Instant now) {
        return new ConsentGiven(id, customer, "EMAIL", purposes, "OPT_IN", "PREFERENCE_PAGE", language, wording, now);
    }
}
