package io.winback.campaign.definition;

import io.quarkus.arc.All;
import io.winback.campaign.definition.OfferCheck.Finding;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Everything that is looked at when a definition is written and when it is launched. Nothing of it is stored. */
@Singleton
class DefinitionChecks {

    private final DefinitionRules rules;
    private final List<OfferCheck> offers;
    private final KnownNames names;
    private final ShopProfile shop;

    DefinitionChecks(DefinitionRules rules, @All List<OfferCheck> offers, KnownNames names, ShopProfile shop) {
        this.rules = rules;
        this.offers = offers;
        this.names = names;
        this.shop = shop;
    }

    /**
     * Refuses what is not whole. The offers are compared with others only where each is whole in itself.
     *
     * @param now business clock
     */
    void demandWhole(CampaignDefinition definition, Instant now) {
        refuse(rules.problems(definition, now));
        refuse(found(check -> check.problems(definition)));
    }

    /** Refuses what cannot begin now, though it may be written. */
    void demandLaunchable(CampaignDefinition definition, Instant now) {
        demandWhole(definition, now);
        refuse(found(check -> check.launchProblems(definition)));
    }

    /** What a marketer should know about a definition that is whole. */
    List<Place> warnings(CampaignDefinition definition, Instant now) {
        var warnings = new ArrayList<>(names.missing(definition));
        warnings.addAll(DefinitionHints.of(definition, LocalDate.ofInstant(now, shop.zone())));
        warnings.addAll(found(check -> check.warnings(definition)));
        return warnings;
    }

    private List<Place> found(Function<OfferCheck, List<Finding>> look) {
        return offers.stream()
                .flatMap(check -> look.apply(check).stream())
                .map(finding -> new Place(finding.field(), finding.message()))
                .toList();
    }

    private static void refuse(List<Place> problems) {
        if (!problems.isEmpty()) {
            throw new DefinitionProblem(problems);
        }
    }
}
