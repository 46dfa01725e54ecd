package io.winback.campaign.rehearsal;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.delivery.MailRehearsal;
import io.winback.campaign.delivery.SomeReader;
import io.winback.campaign.journey.RehearsedEntry;
import io.winback.campaign.journey.RunRehearsal;
import io.winback.campaign.journey.Traveller;
import io.winback.campaign.offer.OfferRehearsal.Purse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Offers that come first on a way, and not with its first mail: whether customers may have them is asked for the day they would come. */
final class LaterOffers {

    private final String campaign;
    private final CampaignDefinition definition;
    private final List<Scenarios.Scenario> scenarios;
    private final RunRehearsal runs;
    private final MailRehearsal mails;
    private final Purse purse;
    private final Map<Kind, Map<String, Duration>> known = new HashMap<>();

    LaterOffers(
            String campaign,
            CampaignDefinition definition,
            List<Scenarios.Scenario> scenarios,
            RunRehearsal runs,
            MailRehearsal mails,
            Purse purse) {
        this.campaign = campaign;
        this.definition = definition;
        this.scenarios = scenarios;
        this.runs = runs;
        this.mails = mails;
        this.purse = purse;
    }

    private record Kind(@Nullable String variant, String kind) {}

    /** Asks for those whose run goes on after its first mail. */
    void ask(List<FirstMails.Judged> judged, Tally tally) {
        if (definition.offers().isEmpty()) {
            return;
        }
        var asked = new LinkedHashMap<String, Map<Duration, List<RehearsedEntry>>>();
        for (var each : judged) {
            if (goesOn(each)) {
                of(each).forEach((offer, after) -> asked.computeIfAbsent(offer, any -> new LinkedHashMap<>())
                        .computeIfAbsent(after, any -> new ArrayList<>())
                        .add(each.entry()));
            }
        }
        asked.forEach((offer, delays) -> delays.forEach((after, entries) -> {
            var at = entries.get(0).at().plus(after);
            var customers = entries.stream().map(RehearsedEntry::customer).toList();
            purse.decide(offer, customers, false, at).values().forEach(word -> tally.offer(offer)
                    .add(word));
        }));
    }

    /** An offer that goes with the first mail is decided about with it. */
    private static boolean goesOn(FirstMails.Judged judged) {
        var fate = judged.fate();
        var stage = judged.mail().stage();
        return fate != null && fate.goesOn() && stage != null && stage.offer() == null;
    }

    /** By offer how long after the beginning of the run it comes. */
    private Map<String, Duration> of(FirstMails.Judged judged) {
        return known.computeIfAbsent(
                new Kind(judged.entry().variant(), judged.kind()), any -> discover(judged.entry()));
    }

    private Map<String, Duration> discover(RehearsedEntry entry) {
        var found = new LinkedHashMap<String, Duration>();
        var reader = new SomeReader(entry.zone(), entry.country(), entry.lost());
        var judge = mails.ofAnybody(campaign, definition, reader, entry.at());
        for (var scenario : scenarios) {
            runs.walk(Traveller.of(entry), definition, entry.at(), scenario.script(), entry.at(), judge).stream()
                    .filter(step -> step.wrote() && offer(step.stage()) != null)
                    .findFirst()
                    .ifPresent(step -> found.putIfAbsent(
                            String.valueOf(offer(step.stage())), Duration.between(entry.at(), step.at())));
        }
        return found;
    }

    private @Nullable String offer(@Nullable String stage) {
        return definition.stage(String.valueOf(stage)).orElseThrow().offer();
    }
}
