package io.winback.campaign.journey;

import static io.winback.campaign.Api.marketer;
import static io.winback.campaign.World.forAWhile;
import static io.winback.campaign.World.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may go through a campaign again, and when. */
@RealTest
class ReentryTest {

    private static final String STAGE = "{\"key\": \"one\", \"mail\": \"one\"}";

    @Inject
    World world;

    private String anna;
    private String campaign;
    private String segment;

    @BeforeEach
    void freshNames() {
        anna = world.lost("anna");
        campaign = Neighbours.id("campaign");
        segment = Neighbours.id("segment");
    }

    @Test
    void nobodyTakesPartTwiceUnlessTheCampaignSaysSo() {
        throughOnce("");

        joinsAgain();

        forAWhile().untilAsserted(() -> assertThat(runs()).isEqualTo("1"));
    }

    @Test
    void whoIsLostAgainTakesPartAgainOnlyAfterAnOrder() {
        // given
        throughOnce("\"reentry\": {\"policy\": \"AFTER_RETURN\"}, ");

        // when they leave and join without having ordered
        joinsAgain();
        soon().untilAsserted(() -> assertThat(world.decisions(anna)).contains("NOT_BACK_SINCE"));
        assertThat(runs()).isEqualTo("1");

        // and when they came back in between
        Neighbours.ordered("o-" + anna, anna, world.now().plusSeconds(1), null, false);
        world.skipDays(1);
        joinsAgain();

        // then the run is their second
        soon().untilAsserted(() -> assertThat(runs()).isEqualTo("2"));
        assertThat(world.value("select max(run) from enrollment where customer_id = :id", anna))
                .isEqualTo("2");
    }

    @Test
    void whoEntersTooSoonWaitsForTheDay() {
        // given
        throughOnce("\"reentry\": {\"policy\": \"AFTER\", \"after\": \"P30D\"}, ");

        // when
        joinsAgain();
        soon().untilAsserted(() -> assertThat(world.decisions(anna)).contains("TOO_SOON_AGAIN"));
        world.skipDays(29);
        assertThat(runs()).isEqualTo("1");
        world.skipDays(2);

        // then
        soon().untilAsserted(() -> assertThat(runs()).isEqualTo("2"));
    }

    @Test
    void aNewsletterComesAgainByItselfOnceThereIsSomethingNew() throws Exception {
        // given a month without news
        throughOnce("\"exits\": [], \"reentry\": {\"policy\": \"EVERY\", \"after\": \"P30D\"}, ");
        world.skipDays(31);
        soon().untilAsserted(() -> assertThat(world.decisions(anna)).contains("NOTHING_NEW"));
        world.skipDays(3);
        assertThat(runs()).isEqualTo("1");

        // when
        product("new-" + anna);

        // then
        world.mails(anna, 2);
        assertThat(runs()).isEqualTo("2");

        // and nothing new is needed where the campaign itself is
        world.skipDays(31);
        soon().untilAsserted(() -> assertThat(entry()).isEqualTo("PARKED"));
        world.put(
                campaign,
                definition("\"exits\": [], \"reentry\": {\"policy\": \"EVERY\", \"after\": \"P30D\"}, ")
                        .replace("\"One\"", "\"Three\""));
        assertThat(world.mails(anna, 3).get(2).getSubject()).isEqualTo("Three");
    }

    @Test
    void aNewsletterDoesNotWaitForAProductOfNextYearWhereOneComesToday() {
        // given
        product("far-" + anna, world.now().plus(Duration.ofDays(300)));
        throughOnce("\"exits\": [], \"reentry\": {\"policy\": \"EVERY\", \"after\": \"P30D\"}, ");
        world.skipDays(31);
        soon().untilAsserted(() -> assertThat(world.decisions(anna)).contains("NOTHING_NEW"));

        // when
        product("new-" + anna);

        // then
        world.mails(anna, 2);
        marketer().delete("/api/products/far-" + anna).then().statusCode(204);
    }

    @Test
    void theNextRunWaitsForTheEndOfTheLastAndSaysSoOnce() {
        // given a run that takes longer than the campaign waits before it comes again
        var longer = STAGE.replace("}", ", \"wait\": \"P60D\"}");
        var head = "\"exits\": [], \"reentry\": {\"policy\": \"EVERY\", \"after\": \"P30D\"}, ";
        world.launch(campaign, segment, JourneyDefinitions.on(segment, head, longer), anna);
        world.mails(anna, 1);

        // when
        world.skipDays(31);
        soon().untilAsserted(() -> assertThat(world.decisions(anna)).contains("RUN_GOES_ON"));
        world.skipDays(3);
        product("new-" + anna);
        world.skipDays(28);

        // then
        soon().untilAsserted(() -> assertThat(runs()).isEqualTo("2"));
        assertThat(world.value("select count(*) from decision where rule = 'RUN_GOES_ON' and customer_id = :id", anna))
                .isEqualTo("1");
    }

    @Test
    void whoIsHeldOutStaysHeldOut() {
        // given five of whom nine in ten are held out, once a week
        var customers =
                new String[] {world.lost("a"), world.lost("b"), world.lost("c"), world.lost("d"), world.lost("e")};
        var every = definition("\"reentry\": {\"policy\": \"EVERY\", \"after\": \"P30D\"}, ")
                .replace("\"holdout\": 0", "\"holdout\": 0.9");
        world.launch(campaign, segment, every, customers);
        soon().untilAsserted(() -> assertThat(count("select count(*) from enrollment where campaign = :id"))
                .isEqualTo("5"));

        // when
        world.skipDays(1);
        product("for-" + campaign);
        world.skipDays(32);

        // then
        soon().untilAsserted(() -> assertThat(count("select count(*) from enrollment where campaign = :id and run = 2"))
                .isEqualTo("5"));
        assertThat(count("""
                select count(*) from (select customer_id from enrollment where campaign = :id
                  group by customer_id having count(distinct arm) > 1) changed
                """)).isEqualTo("0");
        assertThat(count("select count(*) from enrollment where campaign = :id and state = 'ACTIVE' and run = 1"))
                .isEqualTo("0");
    }

    private String definition(String head) {
        return JourneyDefinitions.on(segment, head, STAGE);
    }

    private void throughOnce(String head) {
        world.launch(campaign, segment, definition(head), anna);
        world.mails(anna, 1);
        soon().untilAsserted(
                        () -> assertThat(world.value("select end_reason from enrollment where customer_id = :id", anna))
                                .isEqualTo("COMPLETED"));
    }

    private void joinsAgain() {
        Neighbours.left(segment, anna, world.now());
        Neighbours.joined(segment, anna, world.now().plusMillis(1), false);
        soon().untilAsserted(() -> assertThat(world.value(
                        "select max(changed_at) > '" + world.now()
                                + "' from audience_member where active and customer_id = :id",
                        anna))
                .isEqualTo("t"));
    }

    private void product(String id) {
        product(id, world.now().minus(Duration.ofHours(1)));
    }

    private void product(String id, Instant from) {
        marketer().body("""
                        {"texts": {"en": {"name": "Saffron"}}, "url": "https://shop.example/saffron", "availableFrom": "%s"}
                        """.formatted(from)).put("/api/products/" + id).then().statusCode(200);
    }

    private String runs() {
        return world.value("select count(*) from enrollment where customer_id = :id", anna);
    }

    private String entry() {
        return world.value("select state from entry where customer_id = :id", anna);
    }

    private String count(String query) {
        return world.value(query, campaign);
    }
}
