package io.winback.campaign.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as a file for a repository: complete, always written the same, taken by any shop that has what it needs.
 *
 * @param format 1
 * @param campaign what a definition says, without its mails and offers
 * @param mails by key
 * @param offers by key
 * @param needs what the shop must have besides; for readers, not read
 */
record Bundle(
        @Min(1) @Max(1) int format,
        @Schema(implementation = Object.class) @NotNull ObjectNode campaign,
        @Schema(implementation = Object.class) @NotNull JsonNode mails,
        @Schema(implementation = Object.class) @Nullable JsonNode offers,
        @Nullable Needs needs) {

    static Bundle of(ObjectNode definition, Needs needs) {
        var campaign = definition.deepCopy();
        var mails = campaign.remove("mails");
        var offers = campaign.remove("offers");
        return new Bundle(1, campaign, mails, offers, needs);
    }

    JsonNode definition() {
        var whole = campaign.deepCopy();
        whole.set("mails", mails);
        whole.set("offers", offers);
        return whole;
    }
}
