package io.winback.campaign.journey;

import io.winback.campaign.definition.Campaign;
import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.CampaignStatus;
import io.winback.campaign.experiment.Assignment;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who would take part in a campaign, decided as it will be, by the rules and the draw that decide it; nothing is written. */
@Singleton
public class EntryRehearsal {

    /** Customers at a time, however many there are. */
    private static final int PAGE = 2_000;

    private static final String FIGURES = """
            , case when c.value_currency = :currency then c.value_amount end as value, c.orders, c.p_buy,
            coalesce(c.stage = 'LOST', false) as lost
            """;

    /** Of a campaign that has not begun: whom the launch would put in line. */
    private static final String LINE = "(select :campaign as campaign, q.customer_id, q.due_at, null as fact,"
            + " null::timestamptz as fact_at, null as mended, null as parked_for from (" + EntryQueue.LINE + ") q) n";

    /** Of one that has: who is in line, or waits for something to happen. */
    private static final String REST = """
            (select e.campaign, e.customer_id, case when e.state = 'PARKED' then :start else greatest(e.due_at, :start) end as due_at,
               e.fact, e.fact_at, e.mended, e.parked_for
             from entry e where e.campaign = :campaign and e.state in ('WAITING', 'PARKED') and 0 < :perDay) n
            """;

    private final EntryRules rules;
    private final EntryTermsReader terms;
    private final NewRuns newRuns;
    private final Database database;
    private final ShopProfile shop;

    EntryRehearsal(EntryRules rules, EntryTermsReader terms, NewRuns newRuns, Database database, ShopProfile shop) {
        this.rules = rules;
        this.terms = terms;
        this.newRuns = newRuns;
        this.database = database;
        this.shop = shop;
    }

    private record Considered(
            EntryCandidate candidate,
            boolean lost,
            @Nullable BigDecimal value,
            int orders,
            @Nullable BigDecimal pBuy) {}

    /**
     * Everybody the campaign would consider, in the order in which it would, some thousand at a time; in the caller's transaction.
     *
     * @param audience customers in its segment
     * @param start when it begins, or goes on; business clock
     */
    public void of(
            Campaign campaign,
            CampaignDefinition definition,
            long audience,
            Instant start,
            Consumer<List<RehearsedEntry>> pages) {
        var begun = campaign.status() == CampaignStatus.RUNNING || campaign.status() == CampaignStatus.PAUSED;
        read(begun ? REST : LINE, "", campaign, definition, audience, start, pages);
    }

    /** What would become of one customer who is considered at an instant; empty where nothing is known of them here. */
    public List<RehearsedEntry> one(Campaign campaign, CampaignDefinition definition, String customer, Instant at) {
        var found = new ArrayList<RehearsedEntry>();
        var line =
                "(select :campaign as campaign, :customer::text as customer_id, :start::timestamptz as due_at, null as fact,"
                        + " null::timestamptz as fact_at, null as mended, null as parked_for where 0 < :perDay) n";
        read(line, customer, campaign, definition, 1, at, found::addAll);
        return found;
    }

    private void read(
            String line,
            String customer,
            Campaign campaign,
            CampaignDefinition definition,
            long audience,
            Instant start,
            Consumer<List<RehearsedEntry>> pages) {
        // what is in force is asked of the day on which each is considered
        var columns = Entries.COLUMNS.replace(":now", "n.due_at");
        database.use(sql -> {
            try (var rows = sql.createQuery("select " + columns + FIGURES + " from " + line + Entries.BESIDE
                            + " where :customer = '' or n.customer_id = :customer order by n.due_at, n.customer_id")
                    .bind("campaign", campaign.key())
                    .bind("segment", definition.segment())
                    .bind("purpose", definition.firstPurpose().name())
                    .bind("currency", shop.currency().getCurrencyCode())
                    .bind("start", start)
                    .bind("perDay", definition.entry().perDay(audience))
                    .bind("customer", customer)
                    .setFetchSize(PAGE)
                    .map((row, context) -> considered(row))
                    .iterator()) {
                var page = new ArrayList<Considered>();
                while (rows.hasNext()) {
                    page.add(rows.next());
                    if (page.size() == PAGE || !rows.hasNext()) {
                        pages.accept(decide(campaign, definition, page));
                        page.clear();
                    }
                }
            }
        });
    }

    private List<RehearsedEntry> decide(Campaign campaign, CampaignDefinition definition, List<Considered> page) {
        var days = new LinkedHashMap<Instant, List<Considered>>();
        page.forEach(each -> days.computeIfAbsent(each.candidate().dueAt(), any -> new ArrayList<>())
                .add(each));
        var decided = new ArrayList<RehearsedEntry>();
        days.forEach((at, those) -> {
            var known = terms.of(
                    campaign,
                    definition,
                    those.stream().map(Considered::candidate).toList(),
                    at);
            those.forEach(each -> decided.add(decide(campaign, definition, each, known, at)));
        });
        return decided;
    }

    private RehearsedEntry decide(
            Campaign campaign, CampaignDefinition definition, Considered one, EntryTerms known, Instant at) {
        var verdict = rules.decide(one.candidate(), known, at);
        if (verdict instanceof EntryVerdict.Refusal refusal) {
            return entry(one, at, RehearsedEntry.Fate.REFUSED, refusal.rule(), refusal.facts(), null);
        }
        if (verdict instanceof EntryVerdict.Waiting waiting) {
            return entry(one, at, RehearsedEntry.Fate.WAITING, waiting.rule(), waiting.facts(), null);
        }
        var run = newRuns.of(campaign, definition, one.candidate(), at);
        var drawn = newRuns.assigned(run, campaign, definition);
        return entry(one, at, RehearsedEntry.Fate.ADMITTED, drawn.rule(), drawn.facts(), run.assigned());
    }

    private static RehearsedEntry entry(
            Considered one,
            Instant at,
            RehearsedEntry.Fate fate,
            String rule,
            Map<String, String> facts,
            @Nullable Assignment assigned) {
        var candidate = one.candidate();
        return new RehearsedEntry(
                candidate.customer(),
                at,
                fate,
                rule,
                facts,
                assigned,
                candidate.zone(),
                candidate.country(),
                one.lost(),
                one.value(),
                one.orders(),
                one.pBuy());
    }

    private static Considered considered(ResultSet row) throws SQLException {
        return new Considered(
                EntryCandidate.from(row),
                row.getBoolean("lost"),
                row.getBigDecimal("value"),
                row.getInt("orders"),
                row.getBigDecimal("p_buy"));
    }
}
