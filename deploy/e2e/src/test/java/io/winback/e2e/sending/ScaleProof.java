package io.winback.e2e.sending;

import io.winback.e2e.proof.Folders;
import io.winback.e2e.proof.Proof;
import io.winback.e2e.proof.Say;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One, two and four senders share the work and one limit: however many there are, as many mails a second leave. */
final class ScaleProof implements Proof {

    private static final String CAMPAIGN = "one-mail";
    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    private static final List<Integer> SENDERS = List.of(1, 2, 4);
    private static final int MAILS_PER_SECOND = 20;
    private static final double MARGIN = 0.05;

    private final Options options;
    private final int customers;

    ScaleProof(Options options) {
        this.options = options;
        this.customers = MAILS_PER_SECOND * (options.brief() ? 20 : 60);
    }

    /** A mail that has come to the mail server, by the machine clock. */
    private record Arrival(String sender, long nanos) {}

    @Override
    public List<String> run() throws Exception {
        var broken = new ArrayList<String>();
        for (var senders : SENDERS) {
            broken.addAll(of(senders));
        }
        return broken;
    }

    private List<String> of(int senders) throws Exception {
        var folder = Files.createTempDirectory("winback-scale");
        var runnable = new Package(folder).runnable(options.broken());
        var time = new BusinessTime(START);
        var manners = new SinkConfig(Faults.none(), Duration.ZERO, Duration.ZERO, time);
        var limit = Map.of("WINBACK_TRANSPORT_RATE", Integer.toString(MAILS_PER_SECOND));
        var arrivals = new ConcurrentLinkedQueue<Arrival>();
        List<String> broken;
        try (var world = World.start(folder, runnable, senders, manners, time, limit)) {
            world.sink().witness((sender, moment) -> {
                if (moment == Moment.BEFORE_WORD) {
                    arrivals.add(new Arrival(sender, System.nanoTime()));
                }
            });
            begin(world);
            Until.counted(world, "select count(*) from message where state = 'SENT'", customers);
            broken = judge(world, senders, arrivals);
        }
        if (broken.isEmpty()) {
            Folders.delete(folder);
        } else {
            Say.it("logs, and the mails that were taken: " + folder);
        }
        return broken;
    }

    private void begin(World world) throws IOException, InterruptedException {
        try (var audience = new Audience(world.bootstrap())) {
            for (var i = 0; i < customers; i++) {
                audience.known(Audience.customer(i), "Europe/Tallinn", "LOST");
                audience.joined(Audience.customer(i), START, true);
            }
            audience.told();
            Known.await(world, customers);
            audience.published(customers);
            audience.told();
        }
        world.call("PUT", "/api/campaigns/" + CAMPAIGN, """
                {"name": "One mail", "segment": "%s", "holdout": 0, "entry": {"share": 1},
                 "mails": {"news": {"purpose": "NEWS", "texts": {"en": {"subject": "What is new", "body": "Much is new."}}}},
                 "stages": [{"key": "first", "mail": "news"}]}
                """.formatted(Audience.SEGMENT));
        world.call("POST", "/api/campaigns/" + CAMPAIGN + "/launch", "");
    }

    private List<String> judge(World world, int senders, Queue<Arrival> arrivals) throws Exception {
        var broken = new ArrayList<>(Invariants.broken(Books.of(world, CAMPAIGN), 1));
        var rate = rate(arrivals.stream().map(Arrival::nanos).sorted().toList());
        var shares = arrivals.stream().collect(Collectors.groupingBy(Arrival::sender, Collectors.counting()));
        Say.it("%d senders: %.2f mails a second, %s".formatted(senders, rate, shares));
        if (Math.abs(rate - MAILS_PER_SECOND) > MARGIN * MAILS_PER_SECOND) {
            broken.add("%d senders sent %.2f mails a second, not %d".formatted(senders, rate, MAILS_PER_SECOND));
        }
        if (shares.size() < senders) {
            broken.add("of " + senders + " senders only these sent: " + shares);
        }
        return Stream.concat(broken.stream(), world.audited().stream()).toList();
    }

    /** Of the middle: neither how it begins nor how it ends says what is kept up. */
    private static double rate(List<Long> arrivals) {
        var first = arrivals.size() / 10;
        var last = arrivals.size() - 1 - first;
        return (last - first) * 1e9 / (arrivals.get(last) - arrivals.get(first));
    }
}
