package io.winback.campaign.rehearsal;

import io.winback.campaign.decision.RuleWords;
import io.winback.campaign.definition.Campaign;
import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Entry;
import io.winback.campaign.experiment.HeldOutBy;
import io.winback.campaign.experiment.Readout;
import io.winback.campaign.feedback.warmup.WarmUpState;
import io.winback.campaign.rehearsal.RehearsalResponse.ByRule;
import io.winback.campaign.rehearsal.RehearsalResponse.Warning;
import io.winback.platform.money.Money;
import io.winback.platform.page.Language;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a rehearsal together, in one language. */
final class Telling {

    private static final List<String> HELD_OUT_BY =
            Stream.of(HeldOutBy.values()).map(HeldOutBy::name).toList();

    private final Campaign campaign;
    private final CampaignDefinition definition;
    private final Tally tally;
    private final Ways.Expected ways;
    private final Assumptions assumed;
    private final RuleWords rules;
    private final WarningWords warnings;

    Telling(
            Campaign campaign,
            CampaignDefinition definition,
            Tally tally,
            Ways.Expected ways,
            Assumptions assumed,
            Language language) {
        this.campaign = campaign;
        this.definition = definition;
        this.tally = tally;
        this.ways = ways;
        this.assumed = assumed;
        this.rules = new RuleWords(language);
        this.warnings = new WarningWords(language);
    }

    /**
     * What is known besides.
     *
     * @param codes free in pools, by pool
     * @param left of the budget, if there is one
     * @param growth of the warm-up, from day to day
     * @param until mails a day at which nothing is limited any more
     */
    record Context(
            Forecasts forecasts,
            Map<String, Long> codes,
            @Nullable Money left,
            WarmUpState warmUp,
            double growth,
            int until,
            Currency currency) {}

    RehearsalResponse response(Instant at, long audience, Readout readout, Context context) {
        var returns = assumed.share("returnShare");
        var forecasts = context.forecasts();
        var heldOut = tally.heldOut.sum();
        var control = Holdouts.control(definition, tally.heldOut.all());
        var holdout = Holdouts.of(definition, tally.treated, control, assumed, readout);
        return new RehearsalResponse(
                campaign.key(),
                definition.name(),
                campaign.status().name(),
                campaign.version(),
                at,
                audience,
                definition.entry().perDay(audience),
                entries(audience, heldOut),
                firstMails(),
                offers(forecasts, returns, context.currency()),
                Calendar.of(tally.days, ways, returns),
                assumed.list(),
                new RehearsalResponse.Forecast(
                        forecasts.of(assumed.share("returnShareLow")),
                        forecasts.of(returns),
                        forecasts.of(assumed.share("returnShareHigh"))),
                holdout,
                warnings(audience, holdout, context, returns));
    }

    private RehearsalResponse.Entries entries(long audience, long heldOut) {
        var draft = campaign.launchedAt() == null && definition.entry().on() == Entry.On.SEGMENT;
        return new RehearsalResponse.Entries(
                tally.considered,
                draft ? Math.max(0, audience - tally.considered) : 0,
                ByRule.of(tally.refused, rules),
                ByRule.of(tally.waiting, rules),
                tally.treated + heldOut,
                tally.treated,
                tally.heldOut.of(HELD_OUT_BY),
                tally.variants.of(definition.variants().keySet()));
    }

    private RehearsalResponse.FirstMails firstMails() {
        return new RehearsalResponse.FirstMails(
                tally.sent,
                tally.sentWithout,
                ByRule.of(tally.postponed, rules),
                ByRule.of(tally.notSent, rules),
                ByRule.of(tally.ended, rules),
                ByRule.of(tally.without, rules));
    }

    private List<RehearsalResponse.Offer> offers(Forecasts forecasts, double returns, Currency currency) {
        return tally.offers.entrySet().stream()
                .map(each -> {
                    var offer = each.getValue();
                    var terms = offer.definition;
                    return new RehearsalResponse.Offer(
                            each.getKey(),
                            terms == null ? "" : terms.kind().name(),
                            offer.asked(),
                            offer.given,
                            ByRule.of(offer.refused, rules),
                            ByRule.of(offer.waiting, rules),
                            new Money(offer.cost(), currency),
                            Rounded.count(forecasts.issued(each.getKey(), returns)),
                            Rounded.count(forecasts.redeemed(each.getKey(), returns)));
                })
                .toList();
    }

    private List<Warning> warnings(long audience, RehearsalResponse.Holdout holdout, Context context, double returns) {
        var found = new Warnings(definition, tally, ways, returns);
        if (campaign.launchedAt() == null) {
            found.audience(audience);
            found.holdout(holdout);
        }
        found.pools(context.codes(), context.forecasts());
        found.budget(context.left());
        found.warmUp(context.warmUp(), context.growth(), context.until());
        return found.all().entrySet().stream()
                .map(warning -> new Warning(
                        warning.getKey(), warning.getValue(), warnings.of(warning.getKey(), warning.getValue())))
                .toList();
    }
}
