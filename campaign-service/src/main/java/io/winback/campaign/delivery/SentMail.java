package io.winback.campaign.delivery;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Stage;
import io.winback.campaign.pressure.Approach;
import io.winback.campaign.pressure.Contact;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A mail of a rehearsed run that left. */
public record SentMail(Stage stage, Instant at) {

    /** The run of a rehearsal, which nobody else has. */
    static final UUID RUN = new UUID(0, 0);

    /** What it counts as, if it counts. */
    Optional<Contact> contact(String campaign, CampaignDefinition definition, String customer) {
        var purpose = definition.mail(String.valueOf(stage.mail())).purpose().name();
        return Approach.exempt(purpose)
                ? Optional.empty()
                : Optional.of(new Contact(RUN, customer, "EMAIL", at, purpose, campaign, RUN, stage.survey()));
    }
}
