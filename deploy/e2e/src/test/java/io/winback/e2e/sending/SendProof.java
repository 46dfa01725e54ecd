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

/** Two senders bring three mails each to a crowd, and are ended again and again while they do. */
final class SendProof implements Proof {

    private static final String CAMPAIGN = "three-mails";
    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    private static final int STAGES = 3;
    private static final Duration LATE_WORD = Duration.ofSeconds(7);
    private static final Duration PAUSE = Duration.ofMillis(40);
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final Options options;
    private final boolean gently;
    private final int customers;
    private final int strikes;

    private SendProof(Options options, boolean gently) {
        this.options = options;
        this.gently = gently;
        // what is broken shows at once
        var few = options.broken().isPresent() ? 150 : 400;
        this.customers = options.brief() ? few : 10_000;
        this.strikes = strikes(options.brief(), gently);
    }

    private static int strikes(boolean brief, boolean gently) {
        if (brief) {
            return 4;
        }
        return gently ? 50 : 30;
    }

    /** The senders are killed. */
    static SendProof crash(Options options) {
        return new SendProof(options, false);
    }

    /** The senders are asked to end (SIGTERM). */
    static SendProof stop(Options options) {
        return new SendProof(options, true);
    }

    @Override
    public List<String> run() throws Exception {
        var folder = Files.createTempDirectory("winback-sending");
        var runnable = new Package(folder).runnable(options.broken());
        var time = new BusinessTime(START);
        var faults = gently ? Faults.withoutDoubt(options.seed()) : Faults.all(options.seed());
        var plan = Strike.plan(strikes, customers * STAGES, options.seed());
        Say.it("seed " + options.seed() + ", " + customers + " customers, " + (gently ? "SIGTERM" : "kill -9")
                + options.broken().map(variant -> " of the variant " + variant).orElse("") + ": " + plan);
        var manners = new SinkConfig(faults, LATE_WORD, PAUSE, time);
        List<String> broken;
        try (var world = World.start(folder, runnable, 2, manners, time);
                var striker = new Striker(world, gently, plan);
                var visitor = new Visitor(world)) {
            begin(world);
            world.sink().witness(striker);
            visitor.begin();
            live(world, striker);
            visitor.close();
            broken = judge(world, striker);
            Say.it(visitor.answers() + " calls answered meanwhile, "
                    + visitor.faults().size() + " badly or not at all");
            if (gently) {
                broken.addAll(visitor.broken());
            }
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
        world.call("PUT", "/api/campaigns/" + CAMPAIGN, definition());
        world.call("POST", "/api/campaigns/" + CAMPAIGN + "/launch", "");
    }

    /** Day after day until everybody's run is over. */
    private void live(World world, Striker striker) throws Exception {
        var rest = new Rest(world, PATIENCE, Duration.ofMillis(300));
        var begun = System.nanoTime();
        while (true) {
            var next = rest.await();
            if (!striker.trouble().isEmpty()) {
                throw new IllegalStateException(striker.trouble());
            }
            if (world.number("select (select count(*) from enrollment where state = 'ENDED')") == customers) {
                break;
            }
            world.moveTo(next.orElseThrow(() -> new IllegalStateException("Runs are open, and nothing is due")));
        }
        while (!striker.allUp()) {
            Thread.sleep(200);
        }
        Say.it("lived through after "
                + Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s");
    }

    private List<String> judge(World world, Striker striker) throws Exception {
        var books = Books.of(world, CAMPAIGN);
        var broken = new ArrayList<>(Invariants.broken(books, options.resendOnce() ? 2 : 1));
        Say.it(striker.done() + " senders ended, faults " + world.sink().faults());
        Say.it(books.taken().size() + " mails taken, ledger " + books.states());
        if (striker.left() > 0) {
            broken.add(striker.left() + " strikes did not happen");
        }
        if (striker.slow() > 0) {
            broken.add(striker.slow() + " senders did not end in time");
        }
        var doubt = gently
                ? 0
                : (long) striker.done() * World.IN_FLIGHT + world.sink().doubtful();
        if (books.unknown() > doubt) {
            broken.add(books.unknown() + " messages are UNKNOWN, at most " + doubt + " can be; of them was said "
                    + world.texts("""
                            select m.customer_id || '/' || m.stage || ' attempt ' || m.attempt || ': ' || string_agg(
                              w.at::time || ' ' || w.attempt || ' ' || w.state || ' ' || w.source || ' ' || coalesce(w.text, ''),
                              '; ' order by w.at)
                            from message m join message_word w on w.message_id = m.id
                            where m.state = 'UNKNOWN' group by m.id limit 5
                            """));
        }
        if (options.resendOnce() && books.extra() > doubt) {
            broken.add(books.extra() + " second copies, at most " + doubt + " were in doubt");
        }
        var lost = world.number("""
                select count(*) from enrollment e where end_reason = 'COMPLETED'
                  and (select count(*) from message m where m.enrollment_id = e.id) <> %d
                """.formatted(STAGES));
        if (lost > 0) {
            broken.add(lost + " runs are complete without a message for each stage");
        }
        broken.addAll(world.audited());
        return broken;
    }

    private String definition() {
        return """
                {"name": "Three mails", "segment": "%s", "holdout": 0, "entry": {"share": 1}%s,
                 "offers": {"sorry": {"kind": "PERCENT", "percent": 15, "validDays": 14}},
                 "mails": {
                   "news": {"purpose": "NEWS", "texts": {"en": {"subject": "What is new", "body": "Much is new."}}},
                   "sorry": {"purpose": "OFFERS", "texts": {"en": {"subject": "We are sorry",
                     "body": "Your code {{coupon_code}} takes {{coupon_worth}} off until {{coupon_expires}}."}}}},
                 "stages": [
                   {"key": "first", "mail": "news", "wait": "P15D", "next": [{"stage": "second"}]},
                   {"key": "second", "mail": "sorry", "offer": "sorry", "wait": "P15D", "next": [{"stage": "third"}]},
                   {"key": "third", "mail": "news"}]}
                """.formatted(Audience.SEGMENT, options.resendOnce() ? ", \"onUnknown\": \"RESEND_ONCE\"" : "");
    }
}
