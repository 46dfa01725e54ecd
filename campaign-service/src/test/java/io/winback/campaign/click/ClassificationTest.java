package io.winback.campaign.click;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.Definitions;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What tells a machine from a person where time and network decide. Fetches are written with a verdict, so that only the test judges them. */
@RealTest
class ClassificationTest {

    private static final Instant SEEN = Instant.parse("2026-03-02T09:00:00Z");
    private static final ClickConfig CONFIG = new ClickConfig() {

        @Override
        public Duration settle() {
            return Duration.ZERO;
        }

        @Override
        public Duration fastest() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration burst() {
            return Duration.ofSeconds(10);
        }

        @Override
        public Duration trap() {
            return Duration.ofMinutes(10);
        }

        @Override
        public int crowd() {
            return 3;
        }

        @Override
        public Duration kept() {
            return Duration.ofDays(90);
        }

        @Override
        public int mostPerMail() {
            return 300;
        }
    };

    @Inject
    World world;

    @Inject
    Database database;

    @Inject
    Network network;

    @Test
    void takesAClickRightAfterTheMailWasTakenForTheMailServers() {
        // given
        var message = sent();
        var taken = database.with(sql -> sql.createQuery("select accepted_at from message where id = :id")
                .bind("id", message)
                .mapTo(Instant.class)
                .one());

        // when
        fetched(message, -1, "n1", taken.plusSeconds(4), SEEN);
        fetched(message, -1, "n1", taken.plusSeconds(6), SEEN.plusSeconds(600));

        // then
        judge(message);
        assertThat(verdicts(message)).containsExactly("FAST", "HUMAN");
    }

    @Test
    void takesTwoLinksInThreeSecondsForABurstAndTwoInTenForAPerson() {
        var message = sent();
        var other = sent();
        fetched(message, -1, "n2", null, SEEN);
        fetched(message, -2, "n2", null, SEEN.plusSeconds(3));
        fetched(other, -1, "n3", null, SEEN);
        fetched(other, -2, "n3", null, SEEN.plusSeconds(8));

        judge(message, other);

        assertThat(verdicts(message)).containsExactly("BURST", "BURST");
        assertThat(verdicts(other)).containsExactly("HUMAN", "HUMAN");
    }

    @Test
    void knowsANetworkThatFollowsTheLinksOfManyMails() {
        var messages = List.of(sent(), sent(), sent());
        var crowd = "crowd" + UUID.randomUUID().toString().substring(0, 8);
        for (var message : messages) {
            fetched(message, -1, crowd, null, SEEN);
        }

        judge(messages.toArray(UUID[]::new));

        assertThat(messages).allSatisfy(message -> assertThat(verdicts(message)).containsExactly("NETWORK"));
    }

    @Test
    void givesTheSameVerdictsEachTime() {
        var message = sent();
        for (var hour = 1; hour <= 3; hour++) {
            fetched(message, -1, "n4", null, SEEN.plusSeconds(hour * 3_600L));
            fetched(message, -1, "n4", null, SEEN.plusSeconds(hour * 3_600L + 60));
        }

        judge(message);
        var once = verdicts(message);
        judge(message);

        assertThat(verdicts(message))
                .isEqualTo(once)
                .containsExactly("HUMAN", "REPEAT", "REPEAT", "REPEAT", "REPEAT", "REPEAT");
    }

    @Test
    void thinsOutWhatIsOldAndKeepsTheCounts() {
        // given
        var message = sent();
        var campaign = world.value("select campaign from message where id::text = :id", message.toString());
        var link = database.with(sql -> sql.createQuery("""
                        insert into link (campaign, version, target) values (:campaign, 1, 'https://shop.example/a') returning id
                        """)
                .bind("campaign", campaign)
                .mapTo(Long.class)
                .one());
        var old = Instant.parse("2020-01-01T00:00:00Z");
        fetched(message, link, "n5", null, old);
        fetched(message, link, "n5", null, old.plusSeconds(60));
        judge(message);
        var counts = new ClickCounts(database);
        var before = counts.of(campaign, 10, null).items();

        // when
        new ClickLog(database, network, CONFIG).thinOut(old.plus(Duration.ofDays(91)));

        // then
        assertThat(verdicts(message)).isEmpty();
        assertThat(counts.of(campaign, 10, null).items())
                .isEqualTo(before)
                .containsExactly(new ClickCount("gift", "https://shop.example/a", 2, 1));
        assertThat(world.value(
                        "select count(*)::text from human_click where message_id::text = :id", message.toString()))
                .isEqualTo("1");
    }

    private UUID sent() {
        var anna = world.lost("anna");
        var segment = Neighbours.id("segment");
        world.launch(Neighbours.id("campaign"), segment, Definitions.gift(segment, "A gift"), anna);
        world.mails(anna, 1);
        return UUID.fromString(world.ledger(anna, "id"));
    }

    /** @param at null: long after the mail was taken */
    private void fetched(UUID message, long link, String network, Instant at, Instant seen) {
        database.use(sql -> sql.createUpdate("""
                        insert into click_log (message_id, link_id, trap, method, agent, prefetch, network, clicked_at, seen_at, verdict)
                        values (:message, :link, false, 'GET', 'BROWSER', false, :network, :at, :seen, 'REPEAT')
                        """)
                .bind("message", message)
                .bind("link", link)
                .bind("network", network)
                .bind("at", at == null ? Instant.parse("2040-03-02T09:00:00Z") : at)
                .bind("seen", seen)
                .execute());
    }

    private void judge(UUID... messages) {
        new Classification(database, CONFIG).judge(List.of(messages));
    }

    private List<String> verdicts(UUID message) {
        return database.with(sql -> sql.createQuery("select verdict from click_log where message_id = :id order by id")
                .bind("id", message)
                .mapTo(String.class)
                .list());
    }
}
