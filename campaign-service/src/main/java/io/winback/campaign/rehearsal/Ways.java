package io.winback.campaign.rehearsal;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.delivery.MailFate;
import io.winback.campaign.delivery.MailJudge;
import io.winback.campaign.delivery.MailRehearsal;
import io.winback.campaign.delivery.SomeReader;
import io.winback.campaign.journey.RunRehearsal;
import io.winback.campaign.journey.Traveller;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Walks every group of customers every way they may go, and adds up what comes of it. */
final class Ways {

    private final String campaign;
    private final CampaignDefinition definition;
    private final List<Scenarios.Scenario> scenarios;
    private final RunRehearsal runs;
    private final MailRehearsal mails;
    private final ZoneId zone;

    Ways(
            String campaign,
            CampaignDefinition definition,
            List<Scenarios.Scenario> scenarios,
            RunRehearsal runs,
            MailRehearsal mails,
            ZoneId zone) {
        this.campaign = campaign;
        this.definition = definition;
        this.scenarios = scenarios;
        this.runs = runs;
        this.mails = mails;
        this.zone = zone;
    }

    /**
     * What comes of it, as if nobody returned and as if everybody did.
     *
     * @param staying of those who do not
     * @param returning of those who do
     */
    record Expected(Outlook staying, Outlook returning) {}

    Expected of(Map<Group, Tally.Crowd> groups, Map<String, OfferTally> offers) {
        var staying = new Outlook(definition, zone, offers);
        var returning = new Outlook(definition, zone, offers);
        groups.forEach((group, crowd) -> {
            var start = group.at();
            for (var scenario : scenarios) {
                var steps = runs.walk(
                        Traveller.of(crowd.one), definition, start, scenario.script(), news(group), judge(group));
                (scenario.returns() ? returning : staying).add(steps, crowd.size * scenario.weight());
            }
        });
        return new Expected(staying, returning);
    }

    /** Who waits for a product that is not announced goes on waiting; for the others there is one when it is needed. */
    private static @Nullable Instant news(Group group) {
        return group.first() == null && group.rule() != null ? null : group.at();
    }

    /** The first look at the first mail is known; of what follows hours and caps are. */
    private MailJudge judge(Group group) {
        var anybody = mails.ofAnybody(
                campaign, definition, new SomeReader(group.zone(), group.country(), group.lost()), group.at());
        var first = new AtomicBoolean(true);
        return (stage, planned, sent, now) -> {
            var kind = group.first();
            return first.getAndSet(false) && kind != null
                    ? new MailFate(kind, String.valueOf(group.rule()), Map.of(), group.until())
                    : anybody.judge(stage, planned, sent, now);
        };
    }
}
