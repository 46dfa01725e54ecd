package io.winback.campaign.journey;

import io.winback.campaign.decision.Decision;
import io.winback.campaign.definition.Campaign;
import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Entry;
import io.winback.campaign.experiment.Arm;
import io.winback.campaign.experiment.Assignments;
import io.winback.campaign.experiment.GlobalHoldout;
import io.winback.campaign.experiment.HeldOutBy;
import io.winback.platform.ids.Ids;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;

/** Begins runs: draws the arm and the variant, which stay the same from run to run. */
@Singleton
class NewRuns {

    private final Assignments assignments;
    private final GlobalHoldout global;
    private final Journey journey;
    private final ShopProfile shop;
    private final Ids ids;

    NewRuns(Assignments assignments, GlobalHoldout global, Journey journey, ShopProfile shop, Ids ids) {
        this.assignments = assignments;
        this.global = global;
        this.journey = journey;
        this.shop = shop;
        this.ids = ids;
    }

    EnrollmentRows.New of(Campaign campaign, CampaignDefinition definition, EntryCandidate candidate, Instant now) {
        var last = candidate.last();
        var assigned = last == null ? assignments.of(campaign, definition, candidate.customer()) : last.assignment();
        var treated = assigned.arm() == Arm.TREATED;
        var closes =
                now.atZone(shop.zone()).plusDays(definition.outcomeWindowDays()).toInstant();
        var first = journey.begin(definition, now, candidate.zone(), candidate.country());
        return new EnrollmentRows.New(
                ids.next(),
                campaign.key(),
                campaign.version(),
                candidate.customer(),
                last == null ? 1 : last.run() + 1,
                assigned,
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

    /** What was drawn, and out of which shares. */
    Decision assigned(EnrollmentRows.New run, Campaign campaign, CampaignDefinition definition) {
        var facts = new HashMap<String, String>();
        var assigned = run.assigned();
        var byGlobal = assigned.heldOutBy() == HeldOutBy.GLOBAL;
        facts.put("holdout", definition.holdout().toPlainString());
        facts.put("globalHoldout", global.share(campaign, definition).toPlainString());
        facts.put("run", Integer.toString(run.run()));
        if (assigned.variant() != null) {
            facts.put("variant", assigned.variant());
        }
        if (assigned.heldOutBy() != null) {
            facts.put("heldOutBy", assigned.heldOutBy().name());
        }
        if (run.entryOrder() != null) {
            facts.put("order", run.entryOrder());
        }
        var treated = assigned.arm() == Arm.TREATED;
        return new Decision(
                run.customer(),
                run.campaign(),
                run.id(),
                null,
                treated ? Decision.Kind.ENROLLED : Decision.Kind.HELD_OUT,
                treated ? "ADMITTED" : byGlobal ? "GLOBAL_HOLDOUT" : "HOLDOUT",
                facts,
                run.enrolledAt());
    }
}
