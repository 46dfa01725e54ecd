package io.winback.platform.events;

import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.winback.local.testing.RealParts;
import io.winback.local.testing.Topic;
import io.winback.platform.RealTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

/** Of the channel "late", which no process consumes, and of "news", which is consumed. */
@RealTest
class ChannelProgressTest {

    private static final Topic DEFINITIONS = Topic.of("winback.definitions");
    private static final Topic NEWS = Topic.of("winback.surveys");

    @Inject
    ChannelProgress progress;

    @Test
    void whatNobodyConsumesWaitsSinceItCame() {
        // given
        DEFINITIONS.send(UUID.randomUUID().toString(), "segment.published.v1", "{}".getBytes(StandardCharsets.UTF_8));
        var first = DEFINITIONS.records().stream()
                .map(record -> Instant.ofEpochMilli(record.timestamp()))
                .min(Instant::compareTo)
                .orElseThrow();

        // when
        progress.look();

        // then
        var late = known("late");
        assertThat(late.lag()).isEqualTo(DEFINITIONS.records().size());
        assertThat(late.waitingSince()).isEqualTo(first);
        assertThat(late.behind(first)).isFalse();
        assertThat(late.behind(first.plusMillis(1))).isTrue();

        // when its group has come to the end
        commitTheEnd();
        progress.look();

        // then
        assertThat(known("late").lag()).isZero();
        assertThat(known("late").waitingSince()).isNull();
    }

    @Test
    void nothingWaitsWhereAllIsConsumed() {
        NEWS.send(UUID.randomUUID().toString(), "news.v1", "{\"what\":\"x\"}".getBytes(StandardCharsets.UTF_8));

        await().untilAsserted(() -> {
            progress.look();
            assertThat(known("news").waitingSince()).isNull();
        });
        assertThat(known("news").behind(Instant.EPOCH)).isFalse();
    }

    @Test
    void whatNobodyHasLookedAtForLongIsBehind() {
        var at = Instant.parse("2026-03-02T09:20:00Z");

        assertThat(new ChannelProgress.Progress("late", 0, null, at).behind(at)).isFalse();
        assertThat(new ChannelProgress.Progress("late", 0, null, at).behind(at.plusSeconds(1)))
                .isTrue();
        assertThat(new ChannelProgress.Progress("late", 0, null, null).behind(at))
                .isTrue();
    }

    private ChannelProgress.Progress known(String channel) {
        return progress.known().stream()
                .filter(each -> each.channel().equals(channel))
                .findFirst()
                .orElseThrow();
    }

    private static void commitTheEnd() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", RealParts.bootstrap(), "group.id", "customer.definitions");
        try (var kafka = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = kafka.partitionsFor(DEFINITIONS.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            kafka.assign(partitions);
            kafka.commitSync(kafka.endOffsets(partitions).entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, end -> new OffsetAndMetadata(end.getValue()))));
        }
    }
}
