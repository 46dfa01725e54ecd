package io.winback.campaign.definition;

import io.winback.campaign.definition.Entry.On;
import io.winback.campaign.definition.Reentry.Policy;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Who comes in, who comes again, and what ends a run wherever it is: what of it goes together. */
final class AudienceRules {

    private static final Duration OLDEST = Duration.ofDays(90);
    private static final int MOST_VARIANTS = 10;

    /** What brings customers in together with the order that did. */
    static final Set<On> ORDERS = Set.of(On.FIRST_ORDER, On.RETURNING_ORDER);

    private AudienceRules() {}

    static void check(CampaignDefinition definition, List<Place> problems) {
        checkEntry(definition, problems);
        checkExits(definition, problems);
        checkReentry(definition, problems);
        if (definition.variants().size() == 1) {
            problems.add(new Place("variants", "one variant is none; name two or more, or leave them out"));
        } else if (definition.variants().size() > MOST_VARIANTS) {
            problems.add(new Place(
                    "variants",
                    "there are " + definition.variants().size() + ", and each is compared with each; name "
                            + MOST_VARIANTS + " at most"));
        }
    }

    private static void checkEntry(CampaignDefinition definition, List<Place> problems) {
        var entry = definition.entry();
        if (definition.segment() == null && entry.on() == On.SEGMENT) {
            problems.add(
                    new Place(
                            "segment",
                            "name the segment that is the audience, or let \"entry\": {\"on\": ...} say what brings customers in: FIRST_ORDER, RETURNING_ORDER or IMPROVEMENT"));
        }
        if (entry.maxAge().isNegative()
                || entry.maxAge().isZero()
                || entry.maxAge().compareTo(OLDEST) > 0) {
            problems.add(new Place(
                    "entry.maxAge",
                    "what brings somebody in is more than nothing and at most 90 days old, such as PT48H"));
        }
    }

    private static void checkExits(CampaignDefinition definition, List<Place> problems) {
        var exits = definition.exits();
        if (exits.contains(Exit.LEFT_SEGMENT) && definition.segment() == null) {
            problems.add(
                    new Place("exits", "LEFT_SEGMENT needs a segment that can be left; name one, or leave it out"));
        }
        if (exits.contains(Exit.ENTRY_ORDER_RETURNED)
                && !ORDERS.contains(definition.entry().on())) {
            problems.add(
                    new Place(
                            "exits",
                            "ENTRY_ORDER_RETURNED is for campaigns that an order brings customers into: \"entry\": {\"on\": \"FIRST_ORDER\"} or RETURNING_ORDER"));
        }
    }

    private static void checkReentry(CampaignDefinition definition, List<Place> problems) {
        var reentry = definition.reentry();
        var after = reentry.after();
        var timed = reentry.policy() == Policy.AFTER || reentry.policy() == Policy.EVERY;
        if (timed && (after == null || after.isNegative() || Waits.days(after) < 1)) {
            problems.add(new Place(
                    "reentry.after",
                    reentry.policy() + " needs how long after the last run began: a day or more, such as P90D"));
        } else if (after != null && !timed) {
            problems.add(
                    new Place("reentry.after", "it is for AFTER and EVERY; leave it out with " + reentry.policy()));
        } else if (after != null && Waits.days(after) > Waits.LONGEST_DAYS) {
            problems.add(new Place("reentry.after", "it is five years at most"));
        }
        if (reentry.policy() == Policy.EVERY
                && (definition.segment() == null || definition.entry().on() != On.SEGMENT)) {
            problems.add(
                    new Place(
                            "reentry.policy",
                            "EVERY is for campaigns on a segment, whose members take part as long as they are in it; AFTER takes who enters again"));
        }
        if (reentry.policy() == Policy.AFTER_RETURN && definition.entry().on() != On.SEGMENT) {
            problems.add(new Place(
                    "reentry.policy",
                    "AFTER_RETURN is for who came back and is lost again: for campaigns on a segment; use AFTER"));
        }
    }
}
