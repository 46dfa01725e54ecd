package io.winback.customer.news;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.customer.timeline.Entry;
import java.time.Instant;

/** survey.invited.v1 */
@RegisterForReflection
record SurveyInvited(String invitationId, String customerId, String survey, String campaign, Instant invitedAt)
        implements News {

    @Override
    public Entry entry() {
        return Entry.of("survey.invited", invitationId, customerId, invitedAt, "Invited to the survey " + survey)
                .with("survey", survey)
                .with("campaign", campaign)
                .with("invitationId", invitationId);
    }
}
