package io.winback.e2e.sending;

import io.winback.e2e.proof.Folders;
import io.winback.e2e.proof.Proof;
import io.winback.e2e.proof.Say;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Two campaigns with budgets make offers to the same crowd, by two services that are killed while they do; then two hundred orders at a
 * time use one code, and services are killed while they do, too. Everybody is worth 160 pounds, all of which may be spent on them: a gift of
 * 100 is, one of 61 besides is not.
 */
final class RedeemProof implements Proof {

    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int WORTH = 160;
    private static final int FIRST = 100;
    private static final int SECOND = 61;
    /** Parts of the crowd for whom the campaigns have budgets: enough are left over that each is used up, whoever comes first. */
    private static final double FIRST_PART = 0.4;

    private static final double SECOND_PART = 0.3;

    private final Options options;
    private final int customers;
    private final int strikes;
    private final int codes;
    private final List<String> broken = new ArrayList<>();

    RedeemProof(Options options) {
        this.options = options;
        this.customers = options.brief() ? 60 : 1_000;
        this.strikes = options.brief() ? 2 : 12;
        this.codes = options.brief() ? 4 : 40;
    }

    @Override
    public List<String> run() throws Exception {
        var folder = Files.createTempDirectory("winback-redeem");
        var runnable = new Package(folder).runnable(options.broken());
        var time = new BusinessTime(START);
        var plan = Strike.plan(strikes, customers, options.seed());
        Say.it("seed " + options.seed() + ", " + customers + " customers, " + codes + " codes of " + Tills.ORDERS
                + " orders each"
                + options.broken().map(variant -> " of the variant " + variant).orElse("") + ", kill -9: " + plan);
        var manners = new SinkConfig(Faults.none(), Duration.ofSeconds(1), Duration.ofMillis(10), time);
        try (var world = World.start(folder, runnable, 2, manners, time);
                var audience = new Audience(world.bootstrap())) {
            try (var striker = new Striker(world, false, plan)) {
                begin(world, audience);
                world.sink().witness(striker);
                live(world, striker);
            }
            judgeOffers(world);
            broken.addAll(new Tills(world, audience, options.seed()).broken(codes));
            Until.counted(world, "select (count(*) = 0)::int from coupon where settle_at <= '" + world.now() + "'", 1);
            broken.addAll(RedeemRules.broken(world, WORTH));
            broken.addAll(world.audited());
        }
        if (broken.isEmpty()) {
            Folders.delete(folder);
        } else {
            Say.it("logs: " + folder);
        }
        return broken;
    }

    private void begin(World world, Audience audience) throws IOException, InterruptedException {
        for (var i = 0; i < customers; i++) {
            audience.known(Audience.customer(i), "Europe/Tallinn", "LOST", WORTH + ".00");
            audience.joined(Audience.customer(i), START, true);
        }
        audience.told();
        Known.await(world, customers);
        audience.published(customers);
        audience.told();
        for (var campaign : List.of("first", "second")) {
            var cost = campaign.equals("first") ? FIRST : SECOND;
            world.call("PUT", "/api/campaigns/" + campaign, definition(cost, cost * budgeted(campaign)));
        }
        for (var campaign : List.of("first", "second")) {
            world.call("POST", "/api/campaigns/" + campaign + "/launch", "");
        }
    }

    /** Day after day until everybody's runs are over. */
    private void live(World world, Striker striker) throws Exception {
        var rest = new Rest(world, PATIENCE, Duration.ofMillis(300));
        while (true) {
            var next = rest.await();
            if (!striker.trouble().isEmpty()) {
                throw new IllegalStateException(striker.trouble());
            }
            if (world.number("select count(*) from enrollment where state = 'ENDED'") == 2L * customers) {
                break;
            }
            world.moveTo(next.orElseThrow(() -> new IllegalStateException("Runs are open, and nothing is due")));
        }
        while (!striker.allUp()) {
            Thread.sleep(200);
        }
        Say.it(striker.done() + " services killed while offers were made");
    }

    private void judgeOffers(World world) throws SQLException {
        var first = issued(world, "first");
        var second = issued(world, "second");
        var tooDear = refused(world, "LTV_GUARD");
        Say.it(first + " gifts of " + FIRST + " and " + second + " of " + SECOND + "; refused for the guard " + tooDear
                + ", for the budget " + refused(world, "BUDGET"));
        if (first != budgeted("first") || second != budgeted("second")) {
            broken.add(first + " and " + second + " gifts: the budgets are for " + budgeted("first") + " and "
                    + budgeted("second"));
        }
        if (tooDear == 0) {
            broken.add("nobody was refused a second gift: nothing is proven");
        }
        var both = world.number("""
                select count(*) from coupon a join coupon b using (customer_id)
                where a.campaign = 'first' and b.campaign = 'second'
                """);
        if (both > 0) {
            broken.add(both + " customers got gifts of " + (FIRST + SECOND) + " and are worth " + WORTH);
        }
        if (world.number("select count(*) from decision where rule = 'LTV_GUARD' and facts like '%\"161.00 GBP\"%'")
                == 0) {
            broken.add("no refusal says that it would be 161");
        }
    }

    private int budgeted(String campaign) {
        return (int) (customers * (campaign.equals("first") ? FIRST_PART : SECOND_PART));
    }

    private static int issued(World world, String campaign) throws SQLException {
        return (int) world.number("select count(*) from coupon where campaign = '" + campaign + "'");
    }

    private static long refused(World world, String rule) throws SQLException {
        return world.number("select count(distinct customer_id) from decision where rule = '" + rule + "'");
    }

    /** Runs wait for an order longer than the caps part two mails: a run that ends in vain would keep the other campaign away. */
    private static String definition(int cost, int budget) {
        return """
                {"name": "A gift of %1$d", "segment": "%3$s", "holdout": 0, "contactGapDays": 0, "entry": {"share": 1},
                 "guard": {"share": 1, "budget": {"amount": "%2$d.00", "currency": "GBP"}},
                 "offers": {"gift": {"kind": "GIFT", "gift": {"en": "saffron"}, "validDays": 200,
                   "cost": {"amount": "%1$d.00", "currency": "GBP"}}},
                 "mails": {"gift": {"purpose": "OFFERS", "texts": {"en": {"subject": "A gift",
                   "body": "Your code {{coupon_code}} brings {{coupon_worth}} until {{coupon_expires}}."}}}},
                 "stages": [{"key": "gift", "mail": "gift", "offer": "gift", "wait": "P60D"}]}
                """.formatted(cost, budget, Audience.SEGMENT);
    }
}
