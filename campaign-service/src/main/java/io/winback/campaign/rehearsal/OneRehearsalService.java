package io.winback.campaign.rehearsal;

import io.winback.campaign.definition.Campaign;
import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.CampaignService;
import io.winback.campaign.delivery.MailJudge;
import io.winback.campaign.delivery.MailRehearsal;
import io.winback.campaign.delivery.SomeReader;
import io.winback.campaign.journey.EntryRehearsal;
import io.winback.campaign.journey.RehearsedEntry;
import io.winback.campaign.journey.RehearsedStep;
import io.winback.campaign.journey.RunRehearsal;
import io.winback.campaign.journey.Traveller;
import io.winback.campaign.offer.OfferRehearsal;
import io.winback.campaign.product.NewProducts;
import io.winback.platform.page.Language;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Database;
import io.winback.platform.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rehearses a campaign with one customer, day by day; nothing is written. */
@ApplicationScoped
public class OneRehearsalService {

    private final CampaignService campaigns;
    private final EntryRehearsal entries;
    private final RunRehearsal runs;
    private final MailRehearsal mails;
    private final OfferRehearsal offers;
    private final NewProducts products;
    private final Database database;
    private final ShopProfile shop;
    private final Clock clock;

    OneRehearsalService(
            CampaignService campaigns,
            EntryRehearsal entries,
            RunRehearsal runs,
            MailRehearsal mails,
            OfferRehearsal offers,
            NewProducts products,
            Database database,
            ShopProfile shop,
            Clock clock) {
        this.campaigns = campaigns;
        this.entries = entries;
        this.runs = runs;
        this.mails = mails;
        this.offers = offers;
        this.products = products;
        this.database = database;
        this.shop = shop;
        this.clock = clock;
    }

    /** A customer who is known here. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public OneResponse of(String key, String customer, @Nullable Instant from, ScriptQuery happens, Language language) {
        database.snapshot();
        var script = happens.script();
        var campaign = campaigns.existing(key);
        var definition = campaigns.newest(campaign);
        var at = from(from);
        var entry = entries.one(campaign, definition, customer, at).stream()
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        404,
                        "customer-unknown",
                        "Customer unknown",
                        "Nothing is known here of a customer " + customer + "."));
        var words = new StepWords(language, shop.zone());
        var steps = new ArrayList<OneResponse.Step>();
        steps.add(new OneResponse.Step(
                at, null, "CONSIDERED", entry.rule(), entry.facts(), null, words.considered(entry.rule())));
        if (entry.treated()) {
            var news = products.first(Set.of(customer), at).get(customer);
            var judge = judge(campaign, definition, entry);
            steps.addAll(told(runs.walk(Traveller.of(entry), definition, at, script, news, judge), words));
        }
        var assigned = entry.assigned();
        return new OneResponse(
                key,
                customer,
                at,
                entry.fate().name(),
                assigned == null ? null : assigned.arm().name(),
                entry.variant(),
                steps);
    }

    /** Somebody made up, who may be written to and have every offer. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public OneResponse ofAnybody(
            String key, MadeUpQuery who, @Nullable Instant from, ScriptQuery happens, Language language) {
        database.snapshot();
        var script = happens.script();
        var campaign = campaigns.existing(key);
        var definition = campaigns.newest(campaign);
        var at = from(from);
        var traveller = who.traveller(definition);
        var reader = new SomeReader(traveller.zone(), traveller.country(), true);
        var judge = mails.ofAnybody(key, definition, reader, at);
        var words = new StepWords(language, shop.zone());
        var steps = new ArrayList<OneResponse.Step>();
        steps.add(
                new OneResponse.Step(at, null, "CONSIDERED", "ADMITTED", Map.of(), null, words.considered("ADMITTED")));
        steps.addAll(told(runs.walk(traveller, definition, at, script, at, judge), words));
        return new OneResponse(key, null, at, "ADMITTED", "TREATED", traveller.variant(), steps);
    }

    private Instant from(@Nullable Instant asked) {
        var now = clock.instant();
        if (asked != null && asked.isBefore(now)) {
            throw Problem.ofField(400, "rehearsal-from", "From", "from", "it is not before now, " + now);
        }
        return asked == null ? now : asked;
    }

    private MailJudge judge(Campaign campaign, CampaignDefinition definition, RehearsedEntry entry) {
        var rules = mails.of(campaign.key(), definition, entry.customer(), entry.at());
        var purse = offers.purse(campaign.key(), definition);
        var reader = new SomeReader(entry.zone(), entry.country(), entry.lost());
        return (stage, planned, sent, now) -> {
            var fate = rules.judge(stage, planned, sent, now);
            if (!fate.leaves() || stage.offer() == null) {
                return fate;
            }
            var word = purse.decide(stage.offer(), Set.of(entry.customer()), true, now)
                    .get(entry.customer());
            return word == null ? fate : OfferWords.follow(fate, stage, word, mails.tomorrow(reader, now));
        };
    }

    private static List<OneResponse.Step> told(List<RehearsedStep> steps, StepWords words) {
        return steps.stream()
                .map(step -> new OneResponse.Step(
                        step.at(),
                        step.stage(),
                        step.kind().name(),
                        step.rule(),
                        step.facts(),
                        step.until(),
                        words.of(step)))
                .toList();
    }
}
