package io.winback.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.winback.local.parts.Broker;
import io.winback.local.parts.Databases;
import io.winback.local.parts.Ports;
import io.winback.local.parts.Topics;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Kubernetes counts on: one job migrates while pods wait, health tells the truth, and a pod ends when it is told to. */
class ProductionE2ET {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void waitsForTheMigrationsOfAJobAndEndsWhenTold(@TempDir Path folder) throws Exception {
        try (var broker = Broker.start(folder.resolve("broker"), Ports.free(), Ports.free());
                var databases = Databases.temporary()) {
            Topics.create(broker.bootstrap());
            var settings = Map.of(
                    "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrap(),
                    "QUARKUS_DATASOURCE_JDBC_URL", databases.url("survey"),
                    "WINBACK_DUTIES", "relay,consumers,workers");
            try (var pod = ProductionPod.start("survey", settings, folder)) {
                // given a pod that came before its migrations
                await().atMost(PATIENCE).until(() -> pod.log().contains("waiting for migrations"));
                assertThat(pod.health("started")).isZero();

                // when two jobs come at once
                try (var one = ProductionPod.migrate("survey", settings, folder);
                        var other = ProductionPod.migrate("survey", settings, folder)) {
                    assertThat(one.exitCode(PATIENCE)).as(one::log).isZero();
                    assertThat(other.exitCode(PATIENCE)).as(other::log).isZero();
                }

                // then each migration was made once, and the pod goes on
                assertThat(number(databases, "select count(*) - count(distinct version) from flyway_schema_history"))
                        .isZero();
                await().atMost(PATIENCE).until(() -> pod.health("ready") == 200);
                assertThat(pod.health("started")).isEqualTo(200);
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(groups(broker)).contains("survey.campaigns", "survey.privacy"));

                // and it ends by itself
                pod.terminate();
                assertThat(pod.exitCode(PATIENCE)).as(pod::log).isEqualTo(143);
            }
        }
    }

    @Test
    void isNotReadyWithoutItsDatabaseAndStaysAlive(@TempDir Path folder) throws Exception {
        try (var broker = Broker.start(folder.resolve("broker"), Ports.free(), Ports.free())) {
            Topics.create(broker.bootstrap());
            var databases = Databases.temporary();
            var settings = Map.of(
                    "KAFKA_BOOTSTRAP_SERVERS",
                    broker.bootstrap(),
                    "QUARKUS_DATASOURCE_JDBC_URL",
                    databases.url("survey"),
                    "QUARKUS_FLYWAY_MIGRATE_AT_START",
                    "true",
                    "WINBACK_DUTIES",
                    "none");
            try (var pod = ProductionPod.start("survey", settings, folder)) {
                await().atMost(PATIENCE).until(() -> pod.health("ready") == 200);
                assertThat(groups(broker))
                        .as("a pod without duties takes nothing in")
                        .isEmpty();

                databases.close();

                await().atMost(PATIENCE).until(() -> pod.health("ready") == 503);
                assertThat(pod.health("live")).isEqualTo(200);
                assertThat(pod.runs()).isTrue();
            }
        }
    }

    private static List<String> groups(Broker broker) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            return admin.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .toList();
        }
    }

    private static long number(Databases databases, String question) throws SQLException {
        try (var connection = DriverManager.getConnection(databases.url("survey"), "postgres", "postgres");
                var query = connection.createStatement();
                var row = query.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
