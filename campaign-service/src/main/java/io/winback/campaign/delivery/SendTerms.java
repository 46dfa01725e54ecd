package io.winback.campaign.delivery;

import io.winback.campaign.cooldown.Peace;
import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Exit;
import io.winback.campaign.definition.Stage;
import io.winback.campaign.pressure.ContactHistory;
import org.jspecify.annotations.Nullable;

/**
 * What the campaign says about a due message, and what is known of its customer besides.
 *
 * @param history how often they were written to
 * @param peace whether they are left in peace
 * @param exit what ends the run, other than an order, and came about
 * @param nothingNew the mail needs a product that is new to them, and there is none
 */
record SendTerms(
        CampaignDefinition definition,
        Stage stage,
        ContactHistory history,
        Peace peace,
        @Nullable Exit exit,
        boolean nothingNew) {

    /** Of somebody of whom nothing else is known. */
    static SendTerms of(CampaignDefinition definition, Stage stage, ContactHistory history) {
        return new SendTerms(definition, stage, history, Peace.NONE, null, false);
    }

    /** The same after other contacts. */
    SendTerms after(ContactHistory other) {
        return new SendTerms(definition, stage, other, peace, exit, nothingNew);
    }

    boolean skipsWhenCapped() {
        return definition.whenCapped() == CampaignDefinition.WhenCapped.SKIP;
    }
}
