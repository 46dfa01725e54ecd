package io.winback.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.winback.e2e.suite.ServiceProcess;
import io.winback.e2e.suite.Suite;
import java.nio.file.Path;
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
        try (var suite = Suite.in(folder).startParts()) {
            var spec = suite.spec("survey").inProduction().with("WINBACK_DUTIES", "relay,consumers,workers");
            try (var pod = new ServiceProcess(spec, folder)) {
                // given a pod that came before its migrations
                pod.begin();
                await().atMost(PATIENCE).until(() -> pod.log().contains("waiting for migrations"));
                assertThat(pod.health("started")).isZero();

                // when two jobs come at once
                try (var one = new ServiceProcess(spec.migrating().named("one"), folder);
                        var other = new ServiceProcess(spec.migrating().named("other"), folder)) {
                    one.begin();
                    other.begin();
                    assertThat(one.exitCode(PATIENCE)).as(one::log).isZero();
                    assertThat(other.exitCode(PATIENCE)).as(other::log).isZero();
                }

                // then each migration was made once, and the pod goes on
                assertThat(suite.number(
                                "survey", "select count(*) - count(distinct version) from flyway_schema_history"))
                        .isZero();
                pod.awaitReady();
                assertThat(pod.health("started")).isEqualTo(200);
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(groups(suite)).contains("survey.campaigns", "survey.privacy"));

                // and it ends by itself
                pod.terminate();
                assertThat(pod.exitCode(PATIENCE)).as(pod::log).isEqualTo(143);
            }
        }
    }

    @Test
    void isNotReadyWithoutItsDatabaseAndStaysAlive(@TempDir Path folder) throws Exception {
        try (var suite = Suite.in(folder).startParts()) {
            var spec = suite.spec("survey")
                    .inProduction()
                    .with(Map.of("QUARKUS_FLYWAY_MIGRATE_AT_START", "true", "WINBACK_DUTIES", "none"));
            try (var pod = new ServiceProcess(spec, folder)) {
                pod.start();
                assertThat(groups(suite))
                        .as("a pod without duties takes nothing in")
                        .isEmpty();

                suite.database().stop();

                await().atMost(PATIENCE).until(() -> pod.health("ready") == 503);
                assertThat(pod.health("live")).isEqualTo(200);
                assertThat(pod.runs()).isTrue();

                // and it is ready again once the database is back
                suite.database().start();
                pod.awaitReady();
            }
        }
    }

    private static List<String> groups(Suite suite) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", suite.bootstrap()))) {
            return admin.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .toList();
        }
    }
}
