package io.winback.campaign.delivery;

import static io.winback.campaign.World.forAWhile;
import static io.winback.campaign.World.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.RestAssured;
import io.winback.campaign.Definitions;
import io.winback.campaign.MailServer;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import io.winback.local.testing.TestKeys;
import io.winback.platform.sql.Database;
import io.winback.platform.time.Machine;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** ALL-6: nobody is written to while an order or a withdrawal may wait to be worked. */
@RealTest
class FreshnessTest {

    private static final Duration TOO_LONG = Duration.ofMinutes(16);
    private static final Duration NOT_YET = Duration.ofMinutes(14);

    @Inject
    World world;

    @Inject
    Database database;

    @Inject
    MeterRegistry metrics;

    @Inject
    @Machine
    Clock machine;

    @AfterEach
    void freshen() {
        progress("orders", null);
        database.use(sql -> sql.execute("update channel_progress set looked_at = ?", machine.instant()));
    }

    @Test
    void mailsWaitWhileNewsHasWaitedTooLongAndGoOnByThemselves() {
        // given a due mail while an order waits
        var anna = Neighbours.id("anna");
        progress("orders", machine.instant().minus(TOO_LONG));
        due(anna);

        // then
        forAWhile().untilAsserted(() -> assertThat(received(anna)).isZero());
        assertThat(world.value("select state from message where customer_id = :id", anna))
                .isEqualTo("PLANNED");
        shown(true);
        assertThat(metrics.get("winback.delivery.stale").gauge().value()).isOne();

        // when the consumer has caught up
        progress("orders", null);

        // then
        soon().untilAsserted(() -> assertThat(received(anna)).isOne());
        shown(false);
        assertThat(metrics.get("winback.delivery.stale").gauge().value()).isZero();
    }

    @Test
    void newsThatWaitsForLessStopsNothing() {
        var anna = Neighbours.id("anna");
        progress("orders", machine.instant().minus(NOT_YET));

        due(anna);

        soon().untilAsserted(() -> assertThat(received(anna)).isOne());
    }

    private void due(String customer) {
        Neighbours.lost(customer, "en");
        world.known(customer);
        var segment = Neighbours.id("segment");
        world.launch(Neighbours.id("campaign"), segment, Definitions.gift(segment, "A gift"), customer);
        world.intoTheWindow();
        soon().untilAsserted(
                        () -> assertThat(world.value("select count(*) from message where customer_id = :id", customer))
                                .isEqualTo("1"));
    }

    /** As seen an hour ahead, so that nobody looks during the test. */
    private void progress(String channel, @Nullable Instant waitingSince) {
        database.use(sql -> sql.createUpdate("""
                        insert into channel_progress (channel, lag, waiting_since, looked_at) values (:channel, 1, :since, :at)
                        on conflict (channel) do update set waiting_since = excluded.waiting_since,
                          looked_at = excluded.looked_at
                        """)
                .bind("channel", channel)
                .bind("since", waitingSince)
                .bind("at", machine.instant().plus(Duration.ofHours(1)))
                .execute());
    }

    private static void shown(boolean stale) {
        RestAssured.given()
                .header("X-Api-Key", TestKeys.OPERATOR)
                .get("/api/operations/campaign/delivery")
                .then()
                .statusCode(200)
                .body("stale", equalTo(stale))
                .body("channels.channel", equalTo(java.util.List.of("customers", "orders")));
    }

    private static int received(String customer) {
        return MailServer.raw(Neighbours.address(customer)).size();
    }
}
