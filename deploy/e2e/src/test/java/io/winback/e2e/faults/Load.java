package io.winback.e2e.faults;

import static org.awaitility.Awaitility.await;

import io.winback.e2e.audit.Audit;
import io.winback.e2e.proof.Say;
import io.winback.local.demo.KafkaOffsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Customers who order, get mails and answer while something happens to the suite; at the end nothing is lost, doubled or left over. */
final class Load implements AutoCloseable {

    private static final int LOOKS_AT_BOOKS = 5;
    private static final Duration BEGINS_WITHIN = Duration.ofMinutes(4);
    private static final String DUE = "select count(*) from message where state = 'PLANNED'";
    private static final Duration REST_WITHIN = Duration.ofMinutes(10);

    private final Landscape landscape;
    private final Promises promises;
    private final Tally tally = new Tally();
    private final Ticking ticking;
    private final Shop shop;
    private final Readers readers;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ExecutorService tellers = Executors.newFixedThreadPool(4);
    private @Nullable Future<?> shopping;
    private int crowds;

    Load(Landscape landscape, Promises promises) {
        this.landscape = landscape;
        this.promises = promises;
        this.ticking = new Ticking(Landscape.START, landscape);
        this.shop = new Shop(landscape.service("customer").api(), ticking::now, tally);
        this.readers = new Readers(landscape.suite(), tally);
    }

    /**
     * Returns when mails leave.
     *
     * @param crowd who has ordered before the campaign begins
     */
    void begin(int crowd) throws Exception {
        threads.execute(ticking);
        welcome("old", crowd);
        landscape.launch(crowd);
        threads.execute(readers);
        promises.comes("mails leave", BEGINS_WITHIN, () -> readers.mails() > 0);
        shopping = threads.submit(shop);
    }

    /** Returns when so many come at once that mails wait for the rate, for those who have to see that due mails go on. */
    void crowd(int many) throws Exception {
        welcome("crowd-" + ++crowds, many);
        await().atMost(BEGINS_WITHIN).until(() -> landscape.number("campaign", DUE) >= many / 2);
    }

    private void welcome(String name, int many) throws Exception {
        var told = tellers.invokeAll(IntStream.range(0, many)
                .mapToObj(number -> Executors.callable(() -> welcome(name + "-%05d".formatted(number))))
                .toList());
        for (var each : told) {
            each.get();
        }
    }

    private void welcome(String customer) {
        try {
            shop.welcome(customer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Tally tally() {
        return tally;
    }

    Readers readers() {
        return readers;
    }

    /** Nobody new comes; what is on its way comes to rest, and is judged. */
    void end() throws Exception {
        Say.it("at the end");
        shop.close();
        readers.hasten();
        if (shopping != null) {
            shopping.get(1, TimeUnit.MINUTES);
        }
        try (var kafka = new KafkaOffsets(landscape.suite().bootstrap())) {
            var customers = shop.customers().size();
            promises.comes(
                    "all customers are enrolled",
                    REST_WITHIN,
                    () -> landscape.number("campaign", "select count(*) from enrollment") >= customers);
            promises.comes("all comes to rest", REST_WITHIN, () -> rests(kafka));
            promises.holds("no dead letters", kafka.deadLetters().isEmpty(), kafka.deadLetters());
        }
        var agreement = new Agreement(landscape.suite(), promises);
        agreement.customers(shop.customers());
        agreement.orders(shop.orders());
        agreement.answers(readers.answered());
        mails();
        books();
        for (var process : landscape.processes()) {
            var found = LogScan.found(process.log());
            promises.holds("no address in the log of " + process.name(), found.isEmpty(), found);
        }
    }

    /** Nobody has anything to tell, all that was told is worked, and nothing was told while this was looked at. */
    private boolean rests(KafkaOffsets kafka) throws Exception {
        var ends = kafka.ends();
        return readers.done()
                && landscape.rests()
                && kafka.lags(ends).isEmpty()
                && landscape.rests()
                && kafka.ends().equals(ends);
    }

    /** What may have left when a process was killed is held, and known to be in doubt. */
    private void mails() throws Exception {
        var came = readers.messages();
        promises.holds(
                "no mail came twice",
                Set.copyOf(came).size() == came.size(),
                came.size() - Set.copyOf(came).size());
        var sent = landscape.number("campaign", "select count(*) from message where state = 'SENT'");
        var doubtful = landscape.number("campaign", "select count(*) from message where state = 'UNKNOWN'");
        promises.holds(
                "everybody was written to once (" + sent + " sent, " + doubtful + " in doubt)",
                sent + doubtful == shop.customers().size() && came.size() >= sent && came.size() <= sent + doubtful,
                came.size() + " mails came");
    }

    /** Time goes on: what ends while it is looked at is looked at again. */
    private void books() throws Exception {
        var looks = LOOKS_AT_BOOKS;
        List<String> found;
        do {
            try (var connection = landscape.suite().connect("campaign")) {
                found = Audit.of(connection, landscape.service("campaign").api()::read);
            }
        } while (!found.isEmpty() && --looks > 0);
        promises.holds("the books balance", found.isEmpty(), found);
    }

    @Override
    public void close() throws InterruptedException {
        ticking.stop();
        shop.close();
        readers.close();
        tellers.shutdownNow();
        threads.shutdownNow();
        threads.awaitTermination(10, TimeUnit.SECONDS);
    }
}
