package io.winback.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.winback.platform.RealTest;
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Older news never brings anybody back; a new beginning does. */
@RealTest
class ErasedKeysTest {

    private static final Instant ERASED_AT = Instant.parse("2026-03-02T09:20:00Z");
    private static final String SHOP = "/winback/customer-service";
    private static final String OTHER = "/winback/campaign-service";

    @Inject
    ErasedKeys erased;

    @Inject
    EventJson json;

    @Inject
    Database database;

    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void erase() {
        QuarkusTransaction.requiringNew().run(() -> erased.mark(key, SHOP, 100, ERASED_AT));
    }

    @Test
    void dropsWhatTheSourceToldBeforeAndKeepsTheRest() {
        // given
        var older = news(SHOP, ERASED_AT.plus(Duration.ofDays(9)), 100L);
        var stranger = event(UUID.randomUUID().toString(), SHOP, ERASED_AT, 7L);
        var tombstone = event(key, SHOP, ERASED_AT, null);

        // when
        var living = living(older, stranger, tombstone);

        // then
        assertThat(living).containsExactly(stranger, tombstone);
    }

    @Test
    void dropsEveryNewsOfOthersUntilTheSourceTellsOfANewBeginning() {
        // given
        var before = news(OTHER, ERASED_AT, null);
        var inFlight = news(OTHER, ERASED_AT.plusSeconds(5), null);

        // when
        assertThat(living(before, inFlight)).isEmpty();
        var again = living(news(SHOP, ERASED_AT.plusSeconds(60), 101L), before, inFlight);

        // then
        assertThat(again).hasSize(2).doesNotContain(before);
        assertThat(living(inFlight)).containsExactly(inFlight);
    }

    @Test
    void anErasureToldAgainDoesNotEndTheNewBeginning() {
        // given
        QuarkusTransaction.requiringNew().run(() -> erased.beginAnew(Set.of(key)));

        // when
        QuarkusTransaction.requiringNew().run(() -> erased.mark(key, SHOP, 100, ERASED_AT));

        // then
        assertThat(living(news(OTHER, ERASED_AT.plusSeconds(5), null))).hasSize(1);
    }

    @Test
    void keepsNothingThatNamesTheKey() {
        var rows = database.with(sql -> sql.createQuery("select to_jsonb(e)::text from erased_key e")
                .mapTo(String.class)
                .list());
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(key));
    }

    private List<ReceivedEvent> living(ReceivedEvent... events) {
        return QuarkusTransaction.requiringNew().call(() -> erased.withoutOlderNews(List.of(events)));
    }

    private ReceivedEvent news(String source, Instant time, @Nullable Long version) {
        return version == null ? body(key, source, time, "{}") : event(key, source, time, version);
    }

    private ReceivedEvent event(String owner, String source, Instant time, @Nullable Long version) {
        return body(owner, source, time, version == null ? "" : "{\"version\":" + version + "}");
    }

    private ReceivedEvent body(String owner, String source, Instant time, String body) {
        return new ReceivedEvent(
                UUID.randomUUID(),
                "news.v1",
                source,
                owner,
                time,
                null,
                body.getBytes(StandardCharsets.UTF_8),
                json.mapper());
    }
}
