package io.winback.e2e.faults;

import io.winback.e2e.suite.Suite;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What goes away, with what docs/operations.md promises of each. */
final class Outages {

    static final Set<String> NAMES =
            Set.of("survey", "customer", "segmentation", "consumers", "mail", "broker", "database", "campaign");

    private static final Duration SOON = Duration.ofMinutes(3);
    private static final String ENROLLED = "select count(*) from enrollment";

    private final Landscape landscape;
    private final Suite suite;
    private final Tally tally;
    private final Readers readers;
    private final Promises promises;

    Outages(Landscape landscape, Load load, Promises promises) {
        this.landscape = landscape;
        this.suite = landscape.suite();
        this.tally = load.tally();
        this.readers = load.readers();
        this.promises = promises;
    }

    List<Outage> all() {
        return List.of(
                new Outage("survey", false, killed("survey"), started("survey"), this::withoutSurvey),
                new Outage("customer", true, killed("customer"), started("customer"), this::withoutCustomer),
                new Outage(
                        "segmentation",
                        true,
                        killed("segmentation"),
                        started("segmentation"),
                        this::withoutSegmentation),
                new Outage(
                        "consumers",
                        true,
                        () -> landscape.consumers().kill(),
                        () -> landscape.consumers().begin(),
                        this::withoutConsumers),
                new Outage(
                        "mail",
                        true,
                        () -> suite.mails().stop(),
                        () -> suite.mails().start(),
                        this::withoutMailServer),
                new Outage(
                        "broker",
                        false,
                        () -> suite.broker().stop(),
                        () -> suite.broker().start(),
                        this::withoutBroker),
                new Outage(
                        "database",
                        false,
                        () -> suite.database().stop(),
                        () -> suite.database().start(),
                        this::withoutDatabase),
                new Outage("campaign", false, killed("campaign"), started("campaign"), this::withoutCampaign));
    }

    private Outage.Step killed(String service) {
        return () -> landscape.service(service).kill();
    }

    private Outage.Step started(String service) {
        return () -> landscape.service(service).begin();
    }

    private void withoutSurvey(Duration about) throws Exception {
        mailsGoOn();
        goesOn(Shop.WRITES, about);
        promises.holds("links lead nowhere", readers.looksAgain() == Tally.NO_ANSWER, "an answer");
        neverRefused(Shop.WRITES);
    }

    private void withoutCustomer(Duration about) throws Exception {
        mailsGoOn();
        promises.comes("orders wait at the shop", SOON, () -> tally.refused(Shop.WRITES) > 0);
        goesOn(Readers.ANSWERS, about);
        neverRefused(Readers.ANSWERS);
    }

    private void withoutSegmentation(Duration about) throws Exception {
        // what was on its way when it was killed comes in
        Thread.sleep(about.toMillis() / 3);
        var entered = landscape.number("campaign", ENROLLED);
        mailsGoOn();
        goesOn(Shop.WRITES, about);
        Thread.sleep(about.toMillis() / 3);
        promises.holds(
                "new entries wait",
                landscape.number("campaign", ENROLLED) == entered,
                landscape.number("campaign", ENROLLED) + " instead of " + entered);
        neverRefused(Shop.WRITES);
        neverRefused(Readers.ANSWERS);
    }

    private void withoutConsumers(Duration about) throws Exception {
        promises.comes("mails wait for news", SOON, this::stale);
        mailsWait(about);
        promises.holds("mails are due", dueAge() > 0, dueAge());
        goesOn(Shop.WRITES, about);
        neverRefused(Shop.WRITES);
        neverRefused(Readers.ANSWERS);
    }

    private void withoutMailServer(Duration about) throws Exception {
        promises.comes("the breaker opens", SOON, () -> gauge("winback_delivery_circuit_open", "") == 1);
        var before = dueAge();
        promises.comes("mails become late", about.plus(SOON), () -> dueAge() >= before + 3);
        goesOn(Shop.WRITES, about);
        neverRefused(Shop.WRITES);
        promises.holds("all are ready", landscape.allReady(), "not all");
    }

    private void withoutBroker(Duration about) throws Exception {
        var before = landscape.outbox("customer");
        promises.comes(
                "the outbox of customer grows", about.plus(SOON), () -> landscape.outbox("customer") >= before + 5);
        goesOn(Readers.ANSWERS, about);
        promises.holds("all are ready", landscape.allReady(), "not all");
        promises.holds("all are alive", landscape.allAlive(), "not all");
        promises.comes("mails wait for news", about.plus(SOON), this::stale);
        mailsWait(about);
        neverRefused(Shop.WRITES);
        neverRefused(Readers.ANSWERS);
    }

    private void withoutDatabase(Duration about) throws Exception {
        promises.comes("nobody is ready", SOON, () -> landscape.processes().stream()
                .allMatch(process -> process.health("ready") == 503));
        promises.holds("all are alive", landscape.allAlive(), "not all");
        promises.comes("orders are refused", SOON, () -> tally.refused(Shop.WRITES) > 0);
        var page = readers.looksAgain();
        promises.holds("pages of surveys answer 503", page == 503, page);
        promises.holds(
                "whoever is refused is told 503",
                tally.others(Shop.WRITES, 200, 503) + tally.others(Readers.ANSWERS, 200, 303, 503) == 0,
                tally);
    }

    private void withoutCampaign(Duration about) throws Exception {
        goesOn(Shop.WRITES, about);
        neverRefused(Shop.WRITES);
        neverRefused(Readers.ANSWERS);
    }

    private void mailsGoOn() throws Exception {
        var mails = readers.mails();
        promises.comes("due mails go on", SOON, () -> readers.mails() >= mails + 3);
    }

    private void mailsWait(Duration about) throws InterruptedException, SQLException {
        // what was claimed before goes yet
        Thread.sleep(3_000);
        var mails = readers.mails();
        Thread.sleep(Math.max(3_000, about.toMillis() / 3));
        promises.holds("no mail leaves", readers.mails() == mails, readers.mails() - mails);
    }

    private void goesOn(String kind, Duration about) throws Exception {
        var accepted = tally.accepted(kind);
        promises.comes(kind + " go on", about.plus(SOON), () -> tally.accepted(kind) >= accepted + 3);
    }

    private void neverRefused(String kind) {
        promises.holds("no refused " + kind, tally.refused(kind) == 0, tally);
    }

    private boolean stale() {
        return gauge("winback_delivery_stale", "") == 1;
    }

    private double dueAge() {
        return gauge("winback_due_age_seconds", "work=\"messages\"");
    }

    private double gauge(String name, String label) {
        return Meter.of(landscape.service("campaign"), name, label);
    }
}
