package io.winback.campaign.journey;

import static io.winback.campaign.Api.marketer;
import static io.winback.campaign.World.forAWhile;
import static io.winback.campaign.World.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.winback.campaign.MailServer;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stage that needs a product that is new to the customer waits for it, however long. */
@RealTest
class ProductWaitTest {

    private static final String PAUSE = """
            {"key": "pause", "wait": "P6M", "next": [{"stage": "reminder"}]},
            {"key": "reminder", "needs": "NEW_PRODUCT", "mail": "one", "wait": "P14D"}
            """;

    @Inject
    World world;

    @Inject
    Database database;

    @Inject
    NewsBarrier barrier;

    private String anna;
    private String campaign;
    private String segment;

    @BeforeEach
    void freshNames() {
        anna = world.lost("anna");
        campaign = Neighbours.id("campaign");
        segment = Neighbours.id("segment");
        // what other tests have put in is new to nobody
        database.use(sql -> sql.execute("delete from product"));
        Neighbours.ordered("old-" + anna, anna, world.now().minus(Duration.ofDays(400)), null, true);
        soon().untilAsserted(() -> assertThat(
                        world.value("select last_ordered_at is not null from customer where customer_id = :id", anna))
                .isEqualTo("t"));
    }

    @Test
    void waitsOnDay180AndWritesWhenAProductIsPublished() throws Exception {
        // given half a year
        world.launch(campaign, segment, JourneyDefinitions.on(segment, "", PAUSE), anna);
        soon().untilAsserted(() -> assertThat(phase()).isEqualTo("WAITING"));
        world.skipDays(185);
        soon().untilAsserted(() -> assertThat(phase()).isEqualTo("AWAITING"));
        assertThat(world.decisions(anna)).contains("NO_NEW_PRODUCT");
        world.skipDays(10);
        forAWhile().untilAsserted(() -> assertThat(MailServer.received(Neighbours.address(anna)))
                .isEmpty());

        // when something comes that is old to her, and then something that is new
        product("old", world.now().minus(Duration.ofDays(900)));
        forAWhile().untilAsserted(() -> assertThat(phase()).isEqualTo("AWAITING"));
        product("new", world.now().minus(Duration.ofHours(1)));

        // then
        assertThat(world.mails(anna, 1).get(0).getSubject()).isEqualTo("One");
    }

    @Test
    void waitsForTheDayOnWhichAnAnnouncedProductCanBeBought() {
        // given
        var direct = "{\"key\": \"reminder\", \"needs\": \"NEW_PRODUCT\", \"mail\": \"one\", \"wait\": \"P14D\"}";
        world.launch(campaign, segment, JourneyDefinitions.on(segment, "", direct), anna);
        soon().untilAsserted(() -> assertThat(phase()).isEqualTo("AWAITING"));
        assertThat(world.value("select due_at from enrollment where customer_id = :id", anna))
                .isEqualTo("null");

        // when
        var from = world.now().plus(Duration.ofDays(5));
        product("soon", from);
        soon().untilAsserted(() -> assertThat(
                        world.value("select due_at is not null from enrollment where customer_id = :id", anna))
                .isEqualTo("t"));
        assertThat(MailServer.received(Neighbours.address(anna))).isEmpty();
        world.skipDays(6);

        // then
        world.mails(anna, 1);
    }

    /** The other process has looked into the catalogue before the product came, and commits after whoever waits was looked for. */
    @Test
    void whoGoesToWaitWhileAProductComesIsWoken() {
        // given
        var direct = "{\"key\": \"reminder\", \"needs\": \"NEW_PRODUCT\", \"mail\": \"one\", \"wait\": \"P14D\"}";
        world.launch(campaign, segment, JourneyDefinitions.on(segment, "", direct), anna);
        soon().untilAsserted(() -> assertThat(phase()).isEqualTo("AWAITING"));
        world.update(
                "update enrollment set phase = 'WAITING', due_at = now() + interval '100 years' where customer_id = :id",
                anna);

        // when
        QuarkusTransaction.requiringNew().run(() -> {
            barrier.pass();
            world.update("update enrollment set phase = 'AWAITING', due_at = null where customer_id = :id", anna);
            product("new", world.now().minus(Duration.ofHours(1)));
            forAWhile().untilAsserted(() -> assertThat(MailServer.received(Neighbours.address(anna)))
                    .isEmpty());
        });

        // then
        world.mails(anna, 1);
    }

    private void product(String id, Instant from) {
        marketer()
                .body("""
                        {"texts": {"en": {"name": "Saffron"}}, "url": "https://shop.example/saffron", "availableFrom": "%s"}
                        """.formatted(from))
                .put("/api/products/" + id + "-" + campaign)
                .then()
                .statusCode(200);
    }

    private String phase() {
        return world.value("select phase from enrollment where customer_id = :id", anna);
    }
}
