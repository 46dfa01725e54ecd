package io.winback.campaign.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.runtime.StartupEvent;
import io.winback.campaign.definition.CampaignService;
import io.winback.platform.sql.Database;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Adds up the rows from two sides. */
@Singleton
class AccountsService {

    private static final int MOST_UNKNOWN = 1_000;
    private static final int LONGEST_SECONDS = 600;

    private static final List<Account> ACCOUNTS =
            Stream.concat(RunAccounts.ALL.stream(), CouponAccounts.ALL.stream()).toList();

    private final Database database;
    private final CampaignService campaigns;
    private final ReportAccounts reports;
    private final MeterRegistry metrics;

    /** As they were when all were last read by this process; not a number before. */
    private volatile double unbalanced = Double.NaN;

    AccountsService(Database database, CampaignService campaigns, ReportAccounts reports, MeterRegistry metrics) {
        this.database = database;
        this.campaigns = campaigns;
        this.reports = reports;
        this.metrics = metrics;
    }

    /** Seen from the start, though nothing is known yet. */
    void register(@Observes StartupEvent event) {
        Gauge.builder("winback.accounts.unbalanced", () -> unbalanced)
                .description(
                        "Accounts that did not balance when they were last read over all campaigns; NaN until then")
                .register(metrics);
    }

    /** @param campaign null for all; all figures are of the same moment, whatever is written meanwhile */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    AccountsResponse read(@Nullable String campaign) {
        database.snapshot();
        if (campaign != null) {
            campaigns.existing(campaign);
        }
        var found = Stream.concat(
                        ACCOUNTS.stream().map(account -> new Found(account.name(), found(account, campaign))),
                        reports.found(campaign).stream())
                .toList();
        var faults = found.stream().filter(one -> !one.balanced()).count();
        if (campaign == null) {
            unbalanced = faults;
        }
        return AccountsResponse.of(
                campaign,
                found,
                counts("coalesce(end_reason, 'ACTIVE')", "enrollment", campaign),
                counts("state", "message", campaign),
                counts("state", "coupon", campaign),
                unknown(campaign));
    }

    private List<Found.Pair> found(Account account, @Nullable String campaign) {
        return database.with(sql -> sql.createQuery(account.query())
                .bind("campaign", campaign)
                .map((row, context) -> new Found.Pair(
                        row.getString("campaign"), plain(row.getBigDecimal("l")), plain(row.getBigDecimal("r"))))
                .list());
    }

    /** Without decimals that say nothing. */
    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private Map<String, Long> counts(String name, String table, @Nullable String campaign) {
        return database.with(sql -> {
            var counts = new LinkedHashMap<String, Long>();
            sql.createQuery("select " + name + " as name, count(*) as n from " + table + """
                             where :campaign::text is null or campaign = :campaign group by 1 order by 1
                            """)
                    .bind("campaign", campaign)
                    .map((row, context) -> Map.entry(row.getString("name"), row.getLong("n")))
                    .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
            return counts;
        });
    }

    private List<AccountsResponse.Unknown> unknown(@Nullable String campaign) {
        return database.with(sql -> sql.createQuery("""
                        select message_id, customer_id, campaign, stage from message
                        where state = 'UNKNOWN' and (:campaign::text is null or campaign = :campaign)
                        order by id limit :most
                        """)
                .bind("campaign", campaign)
                .bind("most", MOST_UNKNOWN)
                .map(AccountsService::unknown)
                .list());
    }

    private static AccountsResponse.Unknown unknown(ResultSet row, StatementContext context) throws SQLException {
        return new AccountsResponse.Unknown(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
    }
}
