package io.winback.campaign.rehearsal;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.winback.campaign.audience.Segments;
import io.winback.campaign.definition.Campaign;
import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.CampaignService;
import io.winback.campaign.definition.CampaignStatus;
import io.winback.campaign.definition.Entry;
import io.winback.campaign.delivery.MailRehearsal;
import io.winback.campaign.experiment.Readout;
import io.winback.campaign.feedback.warmup.WarmUp;
import io.winback.campaign.feedback.warmup.WarmUpConfig;
import io.winback.campaign.journey.EntryRehearsal;
import io.winback.campaign.journey.RehearsedEntry;
import io.winback.campaign.journey.RunRehearsal;
import io.winback.campaign.offer.OfferRehearsal;
import io.winback.campaign.offer.guard.GuardConfig;
import io.winback.campaign.offer.guard.TypicalOrder;
import io.winback.campaign.offer.overview.OfferOverview;
import io.winback.campaign.product.NewProducts;
import io.winback.platform.page.Language;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** Rehearses campaigns: reads one snapshot of the base, and writes nothing. */
@ApplicationScoped
public class RehearsalService {

    private static final int LONGEST_SECONDS = 600;

    private final CampaignService campaigns;
    private final Segments segments;
    private final EntryRehearsal entries;
    private final RunRehearsal runs;
    private final MailRehearsal mails;
    private final OfferRehearsal offers;
    private final OfferOverview overview;
    private final NewProducts products;
    private final TypicalOrder typical;
    private final GuardConfig guard;
    private final WarmUp warmUp;
    private final WarmUpConfig warmUpConfig;
    private final Database database;
    private final ShopProfile shop;
    private final Clock clock;

    RehearsalService(
            CampaignService campaigns,
            Segments segments,
            EntryRehearsal entries,
            RunRehearsal runs,
            MailRehearsal mails,
            OfferRehearsal offers,
            OfferOverview overview,
            NewProducts products,
            TypicalOrder typical,
            GuardConfig guard,
            WarmUp warmUp,
            WarmUpConfig warmUpConfig,
            Database database,
            ShopProfile shop,
            Clock clock) {
        this.campaigns = campaigns;
        this.segments = segments;
        this.entries = entries;
        this.runs = runs;
        this.mails = mails;
        this.offers = offers;
        this.overview = overview;
        this.products = products;
        this.typical = typical;
        this.guard = guard;
        this.warmUp = warmUp;
        this.warmUpConfig = warmUpConfig;
        this.database = database;
        this.shop = shop;
        this.clock = clock;
    }

    /** The whole campaign. What it would do is counted over everybody it concerns: a minute or so for a million, with little memory. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    public RehearsalResponse of(String key, AssumptionsQuery asked, Language language) {
        database.snapshot();
        var campaign = campaigns.existing(key);
        campaign.demandNotCancelled("rehearsed");
        var definition = campaigns.newest(campaign);
        var assumed = Assumptions.of(asked, typical.size());
        var scenarios = Scenarios.of(definition, assumed);
        var now = clock.instant();
        var audience = audience(campaign, definition);
        var purse = offers.purse(key, definition);
        var free = purse.codes();
        var tally = new Tally(definition, shop.zone());
        var first = new FirstMails(key, definition, runs, mails, products, purse);
        var later = new LaterOffers(key, definition, scenarios, runs, mails, purse);
        entries.of(campaign, definition, audience, now, page -> {
            page.forEach(tally::entry);
            var judged = first.of(page.stream().filter(RehearsedEntry::treated).toList());
            tally.mails(judged);
            later.ask(judged, tally);
        });
        var ways = new Ways(key, definition, scenarios, runs, mails, shop.zone()).of(tally.groups, tally.offers);
        var readout = Readout.of(definition, launched(campaign, now), audience, shop.zone());
        var told = new Telling(campaign, definition, tally, ways, assumed, language);
        return told.response(now, audience, readout, context(key, definition, tally, ways, assumed, free));
    }

    private Telling.Context context(
            String key,
            CampaignDefinition definition,
            Tally tally,
            Ways.Expected ways,
            Assumptions assumed,
            Map<String, Long> free) {
        var forecasts = new Forecasts(
                ways, tally.offers, assumed, tally.treated, guard.mailCost(), shop.margin(), shop.currency());
        return new Telling.Context(
                forecasts,
                free,
                definition.guard().budget() == null ? null : overview.of(key).left(),
                warmUp.at(clock.instant()),
                warmUpConfig.growth(),
                warmUpConfig.until(),
                shop.currency());
    }

    private static Instant launched(Campaign campaign, Instant now) {
        return campaign.launchedAt() == null ? now : campaign.launchedAt();
    }

    /** That of the launch, once there was one. */
    private long audience(Campaign campaign, CampaignDefinition definition) {
        var segment = definition.segment();
        if (segment == null || definition.entry().on() != Entry.On.SEGMENT) {
            return 0;
        }
        var begun = campaign.status() == CampaignStatus.RUNNING || campaign.status() == CampaignStatus.PAUSED;
        return begun ? campaign.audience() : segments.size(segment);
    }
}
