package io.winback.e2e.sending;

import io.winback.e2e.proof.Folders;
import io.winback.e2e.proof.Proof;
import io.winback.e2e.proof.Say;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** Two hundred days of a campaign in five zones whose clocks change meanwhile: each stage once, in its hours, so many local days apart. */
final class Seasons implements Proof {

    static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Tallinn"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("America/Santiago"),
            ZoneId.of("Africa/Casablanca"));

    static final int STAGES = 10;
    static final int DAYS_APART = 15;

    private static final String CAMPAIGN = "seasons";
    private static final int DAYS = 200;
    private static final int ENTER_WITHIN_DAYS = 25;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Options options;
    private final int customers;
    private final Instant start;

    private record Newcomer(String customer, Instant at) {}

    private Seasons(Options options, LocalDate start) {
        this.options = options;
        this.customers = ZONES.size() * (options.brief() ? 2 : 40);
        this.start = start.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Through spring in the north, and autumn in the south and back. */
    static Seasons spring(Options options) {
        return new Seasons(options, LocalDate.parse("2026-03-01"));
    }

    static Seasons autumn(Options options) {
        return new Seasons(options, LocalDate.parse("2026-09-01"));
    }

    static ZoneId zone(int customer) {
        return ZONES.get(customer % ZONES.size());
    }

    @Override
    public List<String> run() throws Exception {
        var folder = Files.createTempDirectory("winback-seasons");
        var time = new BusinessTime(start);
        var runnable = new Package(folder).runnable(options.broken());
        Say.it("seed " + options.seed() + ", " + customers + " customers in " + ZONES + " from " + start + " on");
        var manners = new SinkConfig(Faults.none(), Duration.ZERO, Duration.ZERO, time);
        List<String> broken;
        try (var world = World.start(folder, runnable, 1, manners, time);
                var audience = new Audience(world.bootstrap())) {
            begin(world, audience);
            live(world, audience, newcomers());
            var books = Books.of(world, CAMPAIGN);
            Say.it(books.taken().size() + " mails taken, ledger " + books.states());
            broken = new ArrayList<>(Invariants.broken(books, 1));
            broken.addAll(SeasonRules.broken(books, customers));
            broken.addAll(world.audited());
        }
        if (broken.isEmpty()) {
            Folders.delete(folder);
        } else {
            Say.it("logs, and the mails that were taken: " + folder);
        }
        return broken;
    }

    private void begin(World world, Audience audience) throws Exception {
        for (var i = 0; i < customers; i++) {
            audience.known(Audience.customer(i), zone(i).getId(), "ACTIVE");
        }
        audience.published(0);
        audience.told();
        Known.await(world, customers);
        world.call("PUT", "/api/campaigns/" + CAMPAIGN, definition());
        world.call("POST", "/api/campaigns/" + CAMPAIGN + "/launch", "");
    }

    /** At any hour of the day and night, wherever they live. */
    private Deque<Newcomer> newcomers() {
        var random = new Random(options.seed());
        var newcomers = new ArrayList<Newcomer>();
        for (var i = 0; i < customers; i++) {
            var after = 60L
                    + random.nextInt((int) Duration.ofDays(ENTER_WITHIN_DAYS).toMinutes());
            newcomers.add(new Newcomer(Audience.customer(i), start.plus(after, ChronoUnit.MINUTES)));
        }
        newcomers.sort(Comparator.comparing(Newcomer::at));
        return new ArrayDeque<>(newcomers);
    }

    private void live(World world, Audience audience, Deque<Newcomer> newcomers) throws Exception {
        var rest = new Rest(world, PATIENCE, Duration.ofMillis(15));
        var end = start.plus(DAYS, ChronoUnit.DAYS);
        var steps = 0;
        for (var now = start; now.isBefore(end); steps++) {
            var due = rest.await().orElse(end);
            var next = newcomers.isEmpty() || due.isBefore(newcomers.peek().at())
                    ? due
                    : newcomers.peek().at();
            now = next.isBefore(end) ? next : end;
            world.moveTo(now);
            while (!newcomers.isEmpty() && !newcomers.peek().at().isAfter(now)) {
                audience.joined(newcomers.poll().customer(), now, false);
                audience.told();
                awaitEntered(world, customers - newcomers.size());
            }
        }
        rest.await();
        Say.it(DAYS + " days in " + steps + " steps");
    }

    private static void awaitEntered(World world, int count) throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (world.number("select count(*) from enrollment") < count) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("A newcomer was not admitted");
            }
            Thread.sleep(10);
        }
    }

    private static String definition() {
        var stages = new ArrayList<String>();
        for (var i = 1; i <= STAGES; i++) {
            var next = i < STAGES
                    ? ", \"wait\": \"P%dD\", \"next\": [{\"stage\": \"s%d\"}]".formatted(DAYS_APART, i + 1)
                    : "";
            stages.add("{\"key\": \"s%d\", \"mail\": \"news\"%s%s}"
                    .formatted(i, Hours.of(i).json(), next));
        }
        return """
                {"name": "Seasons", "segment": "%s", "holdout": 0, "entry": {"share": 1},
                 "mails": {"news": {"purpose": "NEWS", "texts": {"en": {"subject": "What is new", "body": "Much is new."}}}},
                 "stages": [%s]}
                """.formatted(Audience.SEGMENT, String.join(",", stages));
    }
}
