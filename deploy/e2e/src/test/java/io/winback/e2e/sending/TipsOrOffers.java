package io.winback.e2e.sending;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.e2e.proof.Folders;
import io.winback.e2e.proof.Proof;
import io.winback.e2e.proof.Say;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tips against offers, told to lost customers of whom a quarter is held out; the truth is known, for they are played. The report has the figures
 * of their own books, it gives its verdict on its day and not before, and whoever joins later does not change it.
 */
final class TipsOrOffers implements Proof {

    private static final String CAMPAIGN = "tips-or-offers";
    private static final int CUSTOMERS = 320;
    private static final int NEWCOMERS = 40;
    private static final int JOIN_ON = 4;
    private static final int WINDOW = 28;
    private static final int SPENT = 120;
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    /** Orders that are told later are history. */
    private static final int LATE = 2;

    /** When the windows of all who entered on the first day are over, and late orders told: midnight in London, where summer time has begun. */
    private static final Instant VERDICT = Instant.parse("2026-04-01T23:00:00Z");

    private static final int END = 35;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Options options;
    private final Shoppers shoppers;
    private final TipsRules rules;

    TipsOrOffers(Options options) {
        this.options = options;
        this.shoppers = new Shoppers(options.seed());
        this.rules = new TipsRules(shoppers, VERDICT);
    }

    @Override
    public List<String> run() throws Exception {
        var folder = Files.createTempDirectory("winback-tips-or-offers");
        var time = new BusinessTime(START);
        var runnable = new Package(folder).runnable(options.broken());
        var manners = new SinkConfig(Faults.none(), Duration.ZERO, Duration.ZERO, time);
        try (var world = World.start(folder, runnable, 1, manners, time);
                var audience = new Audience(world.bootstrap())) {
            begin(world, audience);
            days(world, audience, 1, WINDOW + LATE);
            rules.tooEarly(report(world));
            moveTo(world, VERDICT.minusSeconds(1));
            rules.tooEarly(report(world));
            moveTo(world, VERDICT);
            var verdict = report(world);
            rules.told(verdict, NEWCOMERS);
            rules.broken().addAll(world.audited());
            days(world, audience, WINDOW + LATE + 1, END);
            var last = report(world);
            rules.same("the verdict", verdict.at("/experiment/comparisons"), last.at("/experiment/comparisons"));
            rules.figures(last);
            rules.broken().addAll(world.audited());
        }
        var broken = rules.broken();
        if (broken.isEmpty()) {
            Folders.delete(folder);
        } else {
            Say.it("logs, and the mails that were taken: " + folder);
        }
        return broken;
    }

    private void begin(World world, Audience audience) throws Exception {
        for (var i = 0; i < CUSTOMERS + NEWCOMERS; i++) {
            var customer = Audience.customer(i);
            audience.known(customer, "Europe/London", "LOST");
            audience.hadOrdered("old-" + i, customer, START.minus(200, ChronoUnit.DAYS), SPENT);
            if (i < CUSTOMERS) {
                audience.joined(customer, START, true);
            }
        }
        audience.published(CUSTOMERS);
        audience.told();
        Known.await(world, CUSTOMERS + NEWCOMERS);
        Until.counted(world, "select count(*) from customer where last_ordered_at is not null", CUSTOMERS + NEWCOMERS);
        world.call("PUT", "/api/campaigns/" + CAMPAIGN, """
                {"name": "Tips or offers", "template": "tips-or-offers", "segment": "%s", "entry": {"share": 1},
                 "holdout": 0.25, "outcomeWindowDays": %d}
                """.formatted(Audience.SEGMENT, WINDOW));
        var rehearsal = world.call("GET", "/api/campaigns/" + CAMPAIGN + "/rehearsal", "");
        rules.same("enrollments of a rehearsal", 0L, world.number("select count(*) from enrollment"));
        world.call("POST", "/api/campaigns/" + CAMPAIGN + "/launch", "{\"audience\": %d}".formatted(CUSTOMERS));
        Until.counted(world, "select count(*) from enrollment", CUSTOMERS);
        assigned(world);
        rules.asRehearsed(rehearsal, CUSTOMERS);
    }

    private void assigned(World world) throws Exception {
        for (var line : world.texts("select customer_id || ' ' || coalesce(variant, arm) from enrollment")) {
            var parts = line.split(" ", 2);
            shoppers.assigned(parts[0], parts[1]);
        }
    }

    /** Both included. */
    private void days(World world, Audience audience, int first, int last) throws Exception {
        for (var day = first; day <= last; day++) {
            moveTo(world, START.plus(day, ChronoUnit.DAYS));
            if (day == JOIN_ON) {
                for (var customer : customers(CUSTOMERS, CUSTOMERS + NEWCOMERS)) {
                    audience.joined(customer, world.now(), false);
                }
                audience.told();
                Until.counted(world, "select count(*) from enrollment", CUSTOMERS + NEWCOMERS);
                assigned(world);
            }
            var codes = codes(world);
            shoppers.shop(customers(0, CUSTOMERS), day, world.now(), codes, audience);
            if (day > JOIN_ON) {
                shoppers.shop(customers(CUSTOMERS, CUSTOMERS + NEWCOMERS), day - JOIN_ON, world.now(), codes, audience);
            }
            audience.told();
            Until.counted(world, "select count(*) from purchase where not history", shoppers.orders());
        }
    }

    /** By way of everything that is due meanwhile. */
    private static void moveTo(World world, Instant instant) throws Exception {
        var rest = new Rest(world, PATIENCE, Duration.ofMillis(15));
        for (var due = rest.await(); due.isPresent() && due.get().isBefore(instant); due = rest.await()) {
            world.moveTo(due.get());
        }
        world.moveTo(instant);
        rest.await();
    }

    private static List<String> customers(int from, int to) {
        return IntStream.range(from, to).mapToObj(Audience::customer).toList();
    }

    private static Map<String, String> codes(World world) throws Exception {
        return world.texts("select customer_id || ' ' || code from coupon").stream()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    private static JsonNode report(World world) throws Exception {
        return world.call("GET", "/api/reports/campaigns/" + CAMPAIGN, "");
    }
}
