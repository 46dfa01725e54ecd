package io.winback.platform.events;

import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.winback.local.testing.ExposedMeters;
import io.winback.local.testing.Topic;
import io.winback.platform.RealTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Whether a consumer is behind, has put something aside, or has stopped, is to be seen from outside. */
@RealTest
class ConsumerMetersTest {

    private static final String RECEIVED =
            "winback_events_received_total{application=\"customer\",topic=\"winback.surveys\"";
    private static final String DEAD = "winback_dead_letters_total{application=\"customer\",topic=\"winback.surveys\"";
    private static final String SILENT = "winback_consumer_silent_seconds{application=\"customer\",channel=\"%s\"";

    @ConfigProperty(name = "quarkus.management.test-port")
    int port;

    @Test
    void countsWhatWasDealtWithAndWhatWasPutAside() {
        // given
        var before = ExposedMeters.at(port);

        // when
        Topic.of("winback.surveys").send(new ProducerRecord<>("winback.surveys", "k", bytes("no event of ours")));

        // then
        await().untilAsserted(() -> {
            assertThat(ExposedMeters.at(port).sum(RECEIVED)).isGreaterThan(before.sum(RECEIVED));
            assertThat(ExposedMeters.at(port).sum(DEAD)).isGreaterThan(before.sum(DEAD));
        });
    }

    @Test
    void theFirstDeadLetterIsOneMoreThanNone() {
        assertThat(ExposedMeters.at(port).lines())
                .contains("winback_dead_letters_total{application=\"customer\",topic=\"winback.profiles\",} 0.0");
    }

    @Test
    void oneThatHasStoppedGrowsSilent() {
        // when
        Topic.of("winback.profiles").send("k", "profile.changed.v1", UUID.randomUUID(), bytes("{}"));

        // then
        await().untilAsserted(() -> {
            var exposed = ExposedMeters.at(port);
            assertThat(exposed.sum(SILENT.formatted("breaking"))).isGreaterThan(5);
            assertThat(exposed.sum(SILENT.formatted("news"))).isBetween(0.0, 5.0);
        });
    }

    @Test
    void theClientTellsItsLag() {
        assertThat(ExposedMeters.at(port).lines())
                .anyMatch(line -> line.startsWith("kafka_consumer_fetch_manager_records_lag_max{")
                        && line.contains("client_id=\"kafka-consumer-news\""));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
