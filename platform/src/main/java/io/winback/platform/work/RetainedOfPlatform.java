package io.winback.platform.work;

import io.winback.platform.work.RetainedTable.Age;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

@Singleton
class RetainedOfPlatform implements RetainedTables {

    /** What the topics keep is as long as that. */
    private static final Duration TOPICS = Duration.ofDays(28);

    @Override
    public List<RetainedTable> tables() {
        return List.of(
                RetainedTable.of(
                        "idempotency_key",
                        "created_at",
                        Age.MACHINE,
                        Duration.ofHours(48),
                        Duration.ofHours(24),
                        "answers for repeated requests; clients are promised a day"),
                RetainedTable.of(
                        "processed_event",
                        "processed_at",
                        Age.MACHINE,
                        Duration.ofDays(42),
                        TOPICS,
                        "an event must not count twice while a topic or a dead letter may bring it again"),
                RetainedTable.of(
                        "handled_letter",
                        "handled_at",
                        Age.MACHINE,
                        Duration.ofDays(180),
                        TOPICS.plusDays(1),
                        "who replayed or discarded what; a letter that its topic still holds would be open again"),
                RetainedTable.of(
                        "trail",
                        "moved_at",
                        Age.MACHINE,
                        Duration.ofDays(60),
                        Duration.ofDays(1),
                        "where what comes next in a trace links to; long enough to survive the waits of a campaign"));
    }
}
