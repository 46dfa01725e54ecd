package io.winback.platform.outbox;

import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.winback.local.testing.Topic;
import io.winback.platform.RealTest;
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is committed arrives, what is rolled back does not, and each key in the order of its commits. */
@RealTest
class OutboxRelayTest {

    private static final String TOPIC = "winback.campaigns";
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Inject
    Outbox outbox;

    @Inject
    OutboxBacklog backlog;

    @Inject
    Database database;

    @Test
    void writersThatCommitLateLoseNothing() throws Exception {
        // given transactions that draw their positions early and commit in any order
        var run = UUID.randomUUID().toString();
        var random = new Random(7);
        var work = new ArrayList<Callable<Void>>();
        for (var i = 0; i < 400; i++) {
            var key = run + "-" + i % 40;
            var pause = random.nextInt(30) / 1000.0;
            var fails = i % 10 == 9;
            var number = i;
            work.add(() -> write(key, number, pause, fails));
        }

        // when
        var writers = Executors.newFixedThreadPool(12);
        try {
            for (var written : writers.invokeAll(work)) {
                try {
                    written.get();
                } catch (java.util.concurrent.ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(IllegalStateException.class);
                }
            }
        } finally {
            writers.shutdown();
        }

        // then exactly the committed ones have arrived
        await().untilAsserted(() -> assertThat(backlog.size()).isZero());
        var committed = IntStream.range(0, 400).filter(i -> i % 10 != 9).boxed().toList();
        var arrived = new ArrayList<Integer>();
        for (var k = 0; k < 40; k++) {
            arrived.addAll(numbers(run + "-" + k));
        }
        assertThat(arrived).containsExactlyInAnyOrderElementsOf(committed);
    }

    @Test
    void eventsOfOneKeyKeepTheOrderOfTheirCommits() {
        // given
        var key = UUID.randomUUID().toString();

        // when
        IntStream.range(0, 200).forEach(i -> QuarkusTransaction.requiringNew().run(() -> outbox.append(event(key, i))));

        // then
        await().untilAsserted(() -> assertThat(numbers(key)).hasSize(200));
        assertThat(numbers(key)).isSorted();
    }

    @Test
    void aTombstoneHasNoBody() {
        // given
        var key = UUID.randomUUID().toString();

        // when
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(new OutboxEvent("winback.customers", key, "customer.changed.v1", null, NOON)));

        // then
        await().untilAsserted(() -> assertThat(Topic.of("winback.customers").records(key))
                .singleElement()
                .satisfies(record -> assertThat(record.value()).isNull()));
    }

    @Test
    void withoutATransactionNothingIsWritten() {
        assertThatThrownBy(() -> outbox.append(event("nobody", 1)))
                .isInstanceOf(jakarta.transaction.TransactionalException.class);
    }

    private Void write(String key, int number, double pause, boolean fails) {
        return QuarkusTransaction.requiringNew().timeout(60).call(() -> {
            outbox.append(event(key, number));
            database.use(sql -> sql.createQuery("select 1 from pg_sleep(:pause)")
                    .bind("pause", pause)
                    .mapTo(Integer.class)
                    .one());
            if (fails) {
                throw new IllegalStateException("rolled back");
            }
            return null;
        });
    }

    private static OutboxEvent event(String key, int number) {
        return new OutboxEvent(TOPIC, key, "enrollment.ended.v1", Map.of("number", number), NOON);
    }

    private static List<Integer> numbers(String key) {
        return Topic.of(TOPIC).of(key, "enrollment.ended.v1").stream()
                .map(event -> event.body().get("number").asInt())
                .toList();
    }
}
