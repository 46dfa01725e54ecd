package io.winback.e2e.sending;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.e2e.proof.Folders;
import io.winback.e2e.proof.Proof;
import io.winback.e2e.proof.Say;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The spice shop that wrote to its lost customers a month after they had left, with a coupon and a pinch of saffron. Four hundred of them
 * are played: of those with a code every fifth comes back with it within two weeks, of those held out every twentieth by itself. Arms come
 * from the ids, so that the report has the same figures each time; they are written down here, and counted by hand besides.
 */
final class SpiceShop implements Proof {

    private static final String CAMPAIGN = "spice-shop";
    private static final int CUSTOMERS = 400;
    private static final int RETURNS_OF_TREATED = 5;
    private static final int RETURNS_OF_HELD_OUT = 20;
    private static final int SPENT = 120;
    private static final int LATEST_RETURN = 12;
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Options options;

    SpiceShop(Options options) {
        this.options = options;
    }

    @Override
    public List<String> run() throws Exception {
        var folder = Files.createTempDirectory("winback-spice-shop");
        var time = new BusinessTime(START);
        var runnable = new Package(folder).runnable(options.broken());
        var manners = new SinkConfig(Faults.none(), Duration.ZERO, Duration.ZERO, time);
        List<String> broken;
        try (var world = World.start(folder, runnable, 1, manners, time);
                var audience = new Audience(world.bootstrap())) {
            begin(world, audience);
            live(world, audience);
            broken = broken(world);
        }
        if (broken.isEmpty()) {
            Folders.delete(folder);
        } else {
            Say.it("logs, and the mails that were taken: " + folder);
        }
        return broken;
    }

    private static void begin(World world, Audience audience) throws Exception {
        for (var i = 0; i < CUSTOMERS; i++) {
            var customer = Audience.customer(i);
            audience.known(customer, "Europe/London", "LOST");
            audience.hadOrdered("old-" + i, customer, START.minus(61, ChronoUnit.DAYS), SPENT);
            audience.joined(customer, START, true);
        }
        audience.published(CUSTOMERS);
        audience.told();
        Known.await(world, CUSTOMERS);
        Until.counted(world, "select count(*) from customer where last_ordered_at is not null", CUSTOMERS);
        world.call("PUT", "/api/campaigns/" + CAMPAIGN, """
                {"name": "The spice shop", "template": "spice-shop", "segment": "%s", "entry": {"share": 1}}
                """.formatted(Audience.SEGMENT));
        world.call("POST", "/api/campaigns/" + CAMPAIGN + "/launch", "");
        Until.counted(world, "select count(*) from enrollment", CUSTOMERS);
    }

    /** Day by day and at what is due, to the end of everybody's two weeks. */
    private static void live(World world, Audience audience) throws Exception {
        var rest = new Rest(world, PATIENCE, Duration.ofMillis(15));
        var end = START.plus(16, ChronoUnit.DAYS);
        var orders = 0;
        for (var day = 1; world.now().isBefore(end); day++) {
            var morning = START.plus(day, ChronoUnit.DAYS);
            for (var due = rest.await(); due.isPresent() && due.get().isBefore(morning); due = rest.await()) {
                world.moveTo(due.get());
            }
            world.moveTo(morning);
            rest.await();
            orders += shop(world, audience, day);
            audience.told();
            Until.counted(world, "select count(*) from purchase where not history", orders);
        }
        rest.await();
    }

    /** Who returns on a day orders, with the code of the mail if there was one. */
    private static int shop(World world, Audience audience, int day) throws Exception {
        var codes = codes(world);
        var orders = 0;
        for (var customer : returning(world, day)) {
            audience.ordered("back-" + customer, customer, world.now(), SPENT, codes.get(customer));
            orders++;
        }
        return orders;
    }

    private static List<String> returning(World world, int day) throws Exception {
        var treated = world.texts("select customer_id from enrollment where arm = 'TREATED'");
        return IntStream.range(0, CUSTOMERS)
                .filter(number -> 2 + number % (LATEST_RETURN - 1) == day)
                .filter(number -> number
                                % (treated.contains(Audience.customer(number))
                                        ? RETURNS_OF_TREATED
                                        : RETURNS_OF_HELD_OUT)
                        == 0)
                .mapToObj(Audience::customer)
                .toList();
    }

    private static Map<String, String> codes(World world) throws Exception {
        return world.texts("select customer_id || ' ' || code from coupon").stream()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    private static List<String> broken(World world) throws Exception {
        var report = world.call("GET", "/api/reports/campaigns/" + CAMPAIGN, "");
        var found = figures(report);
        found.forEach((name, figure) -> Say.it(name + ": " + figure));
        var broken = new ArrayList<String>();
        compare("the report", figures(), found, broken);
        compare("counted by hand", counted(world), found, broken);
        broken.addAll(world.audited());
        return broken;
    }

    private static void compare(
            String what, Map<String, String> wanted, Map<String, String> found, List<String> broken) {
        wanted.forEach((name, figure) -> {
            if (!figure.equals(found.get(name))) {
                broken.add(what + ": " + name + " is " + found.get(name) + ", not " + figure);
            }
        });
    }

    /** The funnel as it is every time. */
    private static Map<String, String> figures() {
        var figures = new LinkedHashMap<String, String>();
        figures.put("enrolled", "400");
        figures.put("treated", "350");
        figures.put("held out", "50");
        figures.put("letters sent", "350");
        figures.put("advice sent", "283");
        figures.put("codes issued", "350");
        figures.put("codes redeemed", "67");
        figures.put("codes leaked", "0");
        figures.put("returned of the treated", "67");
        figures.put("returned of the held out", "4");
        figures.put("share of the treated", "0.1914");
        // sixty-seven times 20 pounds and the saffron
        figures.put("cost", "1507.50");
        figures.put("revenue of the treated", "8040.00");
        // 30 % of 8040 and of what codes took off, less the cost, less 30 % of 480 times 350 to 50
        figures.put("profit", "298.50");
        return figures;
    }

    /** From the arms alone. */
    private static Map<String, String> counted(World world) throws Exception {
        var treated = world.texts("select customer_id from enrollment where arm = 'TREATED'");
        var returned = treated.stream()
                .filter(customer -> number(customer) % RETURNS_OF_TREATED == 0)
                .count();
        var heldOut = IntStream.range(0, CUSTOMERS)
                .filter(number -> !treated.contains(Audience.customer(number)) && number % RETURNS_OF_HELD_OUT == 0)
                .count();
        var figures = new LinkedHashMap<String, String>();
        figures.put("treated", Integer.toString(treated.size()));
        figures.put("held out", Integer.toString(CUSTOMERS - treated.size()));
        figures.put("letters sent", Integer.toString(treated.size()));
        figures.put("codes issued", Integer.toString(treated.size()));
        figures.put("codes redeemed", Long.toString(returned));
        figures.put("returned of the treated", Long.toString(returned));
        figures.put("returned of the held out", Long.toString(heldOut));
        figures.put("revenue of the treated", returned * SPENT + ".00");
        return figures;
    }

    private static int number(String customer) {
        return Integer.parseInt(customer.substring(2));
    }

    private static Map<String, String> figures(JsonNode report) {
        var figures = new LinkedHashMap<String, String>();
        figures.put("enrolled", report.path("enrolled").asText());
        figures.put("treated", report.path("treated").asText());
        figures.put("held out", report.path("heldOut").asText());
        figures.put("letters sent", stage(report, "saffron"));
        figures.put("advice sent", stage(report, "advice"));
        figures.put("codes issued", report.at("/coupons/issued").asText());
        figures.put("codes redeemed", report.at("/coupons/redeemed").asText());
        figures.put("codes leaked", report.at("/coupons/leaked").asText());
        figures.put("returned of the treated", report.at("/returned/treated").asText());
        figures.put("returned of the held out", report.at("/returned/heldOut").asText());
        figures.put("share of the treated", report.at("/returned/treatedShare").asText());
        figures.put("difference", report.at("/returned/difference").asText());
        figures.put("verdict", report.at("/returned/verdict").asText());
        figures.put(
                "revenue of the treated", report.at("/revenue/treated/amount").asText());
        figures.put("cost", report.at("/cost/amount").asText());
        figures.put("profit", report.at("/profit/amount").asText());
        return figures;
    }

    private static String stage(JsonNode report, String key) {
        for (var stage : report.path("stages")) {
            if (stage.path("stage").asText().equals(key)) {
                return stage.path("sent").asText();
            }
        }
        return "0";
    }
}
