package io.winback.e2e.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.winback.e2e.audit.Audit;
import io.winback.e2e.suite.Api;
import io.winback.e2e.suite.ServiceProcess;
import io.winback.e2e.suite.Suite;
import io.winback.local.demo.KafkaOffsets;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The condition the suite is in: whether it has come to rest, and whether what the services know agrees. */
final class Condition {

    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Suite suite;

    Condition(Suite suite) {
        this.suite = suite;
    }

    /** Returns when every event is told and worked. */
    void awaitNewsWorked() {
        await("all news is worked")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(this::newsWorked);
    }

    /** Returns when besides nothing that is due waits. */
    void awaitRest(Collection<ServiceProcess> processes) {
        await("all comes to rest")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> newsWorked() && idle(processes) && newsWorked() && idle(processes));
    }

    private boolean newsWorked() throws SQLException {
        for (var service : Suite.SERVICES) {
            if (suite.number(service, "select count(*) from outbox_event") > 0) {
                return false;
            }
        }
        try (var kafka = new KafkaOffsets(suite.bootstrap())) {
            return kafka.lags(kafka.ends()).isEmpty();
        }
    }

    private static boolean idle(Collection<ServiceProcess> processes) throws IOException {
        for (var process : processes) {
            var clock = process.clock();
            var next = clock.path("nextDue").asText("");
            var due = !next.isEmpty()
                    && !next.equals("null")
                    && !Instant.parse(next)
                            .isAfter(Instant.parse(clock.path("now").asText()));
            if (due || clock.path("inHand").asLong() > 0) {
                return false;
            }
        }
        return true;
    }

    /** The services know the same customers and orders, and the books balance. */
    void agreesWith(Storefront shop, Api campaign) throws SQLException, IOException {
        assertThat(ids("customer", "select id from customer where not erased")).isEqualTo(shop.customers());
        assertThat(ids("segmentation", "select customer_id from customer where customer_id not like 'erased-%'"))
                .isEqualTo(shop.customers());
        assertThat(ids("campaign", "select customer_id from customer")).isEqualTo(shop.customers());
        assertThat(ids("customer", "select id from purchase_order")).containsAll(shop.orders());
        assertThat(ids("segmentation", "select order_id from purchase")).containsAll(shop.orders());
        assertThat(ids("campaign", "select order_id from purchase")).containsAll(shop.orders());
        try (var connection = suite.connect("campaign")) {
            assertThat(Audit.of(connection, campaign::read)).isEmpty();
        }
    }

    /** How many events were ever put aside, by topic of the letters. */
    Map<String, Long> putAside() {
        try (var kafka = new KafkaOffsets(suite.bootstrap())) {
            return kafka.deadLetters();
        }
    }

    /** Tables of any service with a row that holds the text. */
    Set<String> tablesHolding(String text) throws SQLException {
        var found = new TreeSet<String>();
        for (var service : Suite.SERVICES) {
            for (var table : ids(service, "select tablename from pg_tables where schemaname = 'public'")) {
                if (suite.number(
                                service,
                                "select count(*) from " + table + " t where strpos(to_jsonb(t)::text, '" + text
                                        + "') > 0")
                        > 0) {
                    found.add(service + "." + table);
                }
            }
        }
        return found;
    }

    Set<String> ids(String service, String question) throws SQLException {
        try (var connection = suite.connect(service);
                var query = connection.createStatement();
                var rows = query.executeQuery(question)) {
            var ids = new TreeSet<String>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        }
    }
}
