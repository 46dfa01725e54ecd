package io.winback.campaign.delivery;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Stage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reader who may be written to.
 *
 * @param zone as told of them, as with the country
 * @param lost whether they are lost: how often they may be written to depends on it
 */
public record SomeReader(@Nullable String zone, @Nullable String country, boolean lost) {

    Candidate candidate(
            String campaign, CampaignDefinition definition, Stage stage, Instant enrolledAt, Instant planned) {
        var mail = String.valueOf(stage.mail());
        return new Candidate(
                SentMail.RUN,
                SentMail.RUN,
                stage.key(),
                campaign,
                0,
                "",
                mail,
                definition.mail(mail).purpose().name(),
                "",
                0,
                true,
                enrolledAt,
                null,
                null,
                null,
                null,
                null,
                null,
                zone,
                country,
                enrolledAt,
                null,
                null,
                false,
                null,
                List.of(),
                null,
                lost ? "LOST" : null,
                null,
                definition.priority(),
                planned,
                0,
                null,
                null);
    }
}
