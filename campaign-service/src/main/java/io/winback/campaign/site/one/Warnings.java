package io.winback.campaign.site.one;

import io.winback.campaign.definition.CampaignResponse;
import java.util.List;

/** What a marketer should know of a definition, with where in the file. */
final class Warnings {

    private Warnings() {}

    static List<String> of(CampaignResponse campaign) {
        var warnings = campaign.warnings();
        return warnings == null
                ? List.of()
                : warnings.stream()
                        .map(place -> place.field() + ": " + place.message())
                        .toList();
    }
}
