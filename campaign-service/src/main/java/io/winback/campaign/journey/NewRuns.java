package io.winback.campaign.journey;

import io.winback.campaign.decision.Decision;
import io.winback.campaign.definition.Campaign;
import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Entry;
import io.winback.campaign.experiment.Arm;
import io.winback.campaign.experiment.Variant;
import io.winback.platform.ids.Ids;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;

/** Begins runs: draws the arm, which stays the same from run to run, and the variant. */
@Singleton
class NewRuns {

    private final Journey journey;
    private final ShopProfile shop;
    private final Ids ids;

    NewRuns(Journey journey, ShopProfile shop, Ids ids) {
        this.journey = journey;
        this.shop = shop;
        this.ids = ids;
    }

    EnrollmentRows.New of(Campaign campaign, CampaignDefinition definition, EntryCandidate candidate, Instant now) {
        var last = candidate.last();
        var arm = last == null ? Arm.of(campaign.salt(), candidate.customer(), definition.holdout()) : last.arm();
        var treated = arm == Arm.TREATED;
        var closes =
                now.atZone(shop.zone()).plusDays(definition.outcomeWindowDays()).toInstant();
        var first = journey.begin(definition, now, candidate.zone(), candidate.country());
        return new EnrollmentRows.New(
                ids.next(),
                campaign.key(),
                campaign.version(),
                candidate.customer(),
                last == null ? 1 : last.run() + 1,
                arm,
                treated ? Variant.of(campaign.salt(), candidate.customer(), definition.variants()) : null,
                treated ? first.stage() : null,
                treated ? first.until() : closes,
                now,
                closes,
                beganByOrder(definition) ? candidate.fact() : null,
                candidate.mended());
    }

    private static boolean beganByOrder(CampaignDefinition definition) {
        var on = definition.entry().on();
        return on == Entry.On.FIRST_ORDER || on == Entry.On.RETURNING_ORDER;
    }

    static Decision assigned(EnrollmentRows.New run, CampaignDefinition definition) {
        var treated = run.arm() == Arm.TREATED;
        var facts = new HashMap<String, String>();
        facts.put("holdout", definition.holdout().toPlainString());
        facts.put("run", Integer.toString(run.run()));
        if (run.variant() != null) {
            facts.put("variant", run.variant());
        }
        if (run.entryOrder() != null) {
            facts.put("order", run.entryOrder());
        }
        return new Decision(
                run.customer(),
                run.campaign(),
                run.id(),
                null,
                treated ? Decision.Kind.ENROLLED : Decision.Kind.HELD_OUT,
                treated ? "ADMITTED" : "HOLDOUT",
                facts,
                run.enrolledAt());
    }
}
