package io.winback.campaign.delivery;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Stage;
import io.winback.campaign.offer.Grant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a due message.
 *
 * @param grant what was decided about the offer of its stage; none where none is asked for
 */
record Judgement(
        Candidate message,
        CampaignDefinition definition,
        Stage stage,
        Verdict verdict,
        @Nullable Grant grant) {

    Judgement(Candidate message, CampaignDefinition definition, Stage stage, Verdict verdict) {
        this(message, definition, stage, verdict, null);
    }

    Judgement with(Verdict other) {
        return new Judgement(message, definition, stage, other, grant);
    }

    Judgement with(Grant word) {
        return new Judgement(message, definition, stage, verdict, word);
    }

    /** Whether a coupon is asked for: a mail that goes instead of one with a coupon asks for none. */
    boolean asksOffer() {
        return verdict.kind() == Verdict.Kind.SEND
                && stage.offer() != null
                && message.mail().equals(stage.mail());
    }

    /** Key of the mail that goes: the one without the offer, where the customer may not have it. */
    String mail() {
        return grant instanceof Grant.Refused
                ? Objects.requireNonNullElse(stage.withoutOffer(), message.mail())
                : message.mail();
    }
}
