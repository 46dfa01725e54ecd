package io.winback.campaign.rehearsal;

import io.winback.campaign.definition.Stage;
import io.winback.campaign.delivery.MailFate;
import io.winback.campaign.offer.OfferRehearsal.Word;
import java.time.Instant;

/** What a word about an offer means to its mail. */
final class OfferWords {

    private OfferWords() {}

    /** Another mail goes, or none; or it waits and is looked at again. */
    static MailFate follow(MailFate fate, Stage stage, Word word, Instant again) {
        var refusal = word.refusal();
        var waits = word.waits();
        if (refusal != null) {
            return fate.refused(refusal.rule(), refusal.facts(), stage.withoutOffer() != null);
        }
        return waits == null ? fate : fate.waiting(waits.rule(), waits.facts(), again);
    }
}
