package io.winback.e2e.faults;

import static org.awaitility.Awaitility.await;

import io.winback.e2e.suite.ServiceProcess;
import io.winback.e2e.suite.Suite;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** All four services, with the consumers of campaign in a process of their own, and a campaign that mails a survey to whoever orders. */
final class Landscape implements AutoCloseable {

    static final Instant START = Instant.parse("2026-06-30T10:00:00Z");
    static final Duration STALE_AFTER = Duration.ofSeconds(10);

    private static final String CAMPAIGN = "ask-everybody";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Suite suite;
    private final ServiceProcess consumers;
    private final List<ServiceProcess> others = new CopyOnWriteArrayList<>();

    private Landscape(Suite suite, ServiceProcess consumers) {
        this.suite = suite;
        this.consumers = consumers;
    }

    /** @param mails that leave in a second */
    static Landscape start(Path folder, int mails) throws Exception {
        var suite = Suite.in(folder)
                .standingAt(START)
                .with(Map.of(
                        "WINBACK_METRICS_EVERY", "1s",
                        "MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_GRACEFUL_SHUTDOWN", "false",
                        "WINBACK_PUBLIC_RATE_PER_LINK", "1000000"))
                .with("segmentation", Map.of("WINBACK_HISTORY_QUIET", "1s"))
                .with(
                        "campaign",
                        Map.of(
                                "WINBACK_DUTIES", "relay,workers,sender",
                                "WINBACK_TRANSPORT_RATE", Integer.toString(mails),
                                "WINBACK_DELIVERY_STALE_AFTER", STALE_AFTER.toSeconds() + "s",
                                "WINBACK_DELIVERY_LOOK", "1s",
                                "WINBACK_PROGRESS_EVERY", "1s"));
        suite.start("customer", "segmentation", "campaign", "survey");
        var consumers = new ServiceProcess(
                suite.spec("campaign").named("campaign-consumers").with("WINBACK_DUTIES", "consumers"), folder);
        consumers.start();
        return new Landscape(suite, consumers);
    }

    /** The segment that everybody who orders joins, and the campaign that writes to it. */
    void launch(int crowd) throws Exception {
        var segmentation = suite.service("segmentation").api();
        segmentation.call("PUT", "/api/segments/who-orders", """
                {"name": "Who orders", "rule": {"and": [
                 {"field": "orders", "atLeast": 1}, {"field": "consent", "purpose": "SURVEY", "is": "GRANTED"}]}}
                """);
        segmentation.call("POST", "/api/segments/who-orders/publish", "");
        await().atMost(PATIENCE).until(() -> number("campaign", """
                select count(*) from customer
                where email is not null and granted ->> 'SURVEY' is not null and stage is not null
                """) >= crowd);
        var campaign = suite.service("campaign").api();
        campaign.call("PUT", "/api/campaigns/" + CAMPAIGN, """
                {"name": "Ask everybody", "segment": "who-orders", "holdout": 0, "exits": [], "entry": {"share": 1},
                 "mails": {"ask": {"purpose": "SURVEY", "texts": {"en": {"subject": "How was it?", "body": "Tell us.",
                   "button": "Tell us"}}}},
                 "stages": [{"key": "ask", "mail": "ask", "survey": "churn-reason", "wait": "P7D"}]}
                """);
        campaign.call("POST", "/api/campaigns/" + CAMPAIGN + "/launch", "");
    }

    Suite suite() {
        return suite;
    }

    ServiceProcess service(String name) {
        return suite.service(name);
    }

    ServiceProcess consumers() {
        return consumers;
    }

    /** One more process of a service that only consumes, not started yet. */
    ServiceProcess another(String service) {
        var spec = suite.spec(service).named(service + "-other").with("WINBACK_DUTIES", "consumers");
        var other = new ServiceProcess(spec, suite.folder());
        others.add(other);
        return other;
    }

    List<ServiceProcess> processes() {
        return Stream.of(Suite.SERVICES.stream().map(suite::service), Stream.of(consumers), others.stream())
                .flatMap(each -> each)
                .toList();
    }

    boolean allReady() {
        return processes().stream().allMatch(ServiceProcess::ready);
    }

    boolean allAlive() {
        return processes().stream().allMatch(process -> process.health("live") == 200);
    }

    long number(String service, String question) throws SQLException {
        return suite.number(service, question);
    }

    long outbox(String service) throws SQLException {
        return number(service, "select count(*) from outbox_event");
    }

    /** Nothing is in hand, waits, or is to be consumed. */
    boolean rests() throws SQLException, IOException {
        for (var service : Suite.SERVICES) {
            if (outbox(service) > 0
                    || suite.service(service).clock().path("inHand").asLong() > 0) {
                return false;
            }
        }
        return number("campaign", "select count(*) from message where state in ('PLANNED', 'DEFERRED', 'SENDING')")
                == 0;
    }

    @Override
    public void close() throws Exception {
        consumers.terminate();
        others.forEach(ServiceProcess::abandon);
        suite.close();
        consumers.close();
    }
}
