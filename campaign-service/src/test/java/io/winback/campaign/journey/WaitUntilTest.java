package io.winback.campaign.journey;

import static io.winback.campaign.World.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import io.winback.campaign.click.ClickLinks;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A wait that something ends early: the branch that follows looks at what happened. */
@RealTest
class WaitUntilTest {

    private static final URI SAFFRON = URI.create("https://shop.example/saffron");

    @Inject
    World world;

    @Inject
    ClickLinks clicks;

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
    void goesOnWhenAPersonFollowsALink() {
        // given
        launch("", "one", "CLICK", "{\"clicked\": true, \"end\": \"INTERESTED\"}");
        world.mails(anna, 1);
        var message = UUID.fromString(world.value("select id from message where customer_id = :id", anna));

        // when
        RestAssured.given()
                .redirects()
                .follow(false)
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0")
                .get(URI.create(clicks.url(message, campaign, 1, SAFFRON)).getPath())
                .then()
                .statusCode(302);

        // then
        soon().untilAsserted(() -> assertThat(reasonOfTheEnd()).isEqualTo("INTERESTED"));
    }

    @Test
    void takesTheOtherWayWhenNobodyDoes() {
        launch("", "one", "CLICK", "{\"clicked\": true, \"end\": \"INTERESTED\"}, {\"end\": \"SILENT\"}");
        world.mails(anna, 1);

        world.skipDays(31);

        soon().untilAsserted(() -> assertThat(reasonOfTheEnd()).isEqualTo("SILENT"));
    }

    @Test
    void goesOnWithAnOrder() {
        // given
        launch("\"exits\": [], ", "one", "ORDER", "{\"ordered\": true, \"end\": \"ORDERED\"}");
        world.mails(anna, 1);

        // when
        Neighbours.ordered("o-" + anna, anna, world.now().plusSeconds(1), null, false);

        // then
        soon().untilAsserted(() -> assertThat(reasonOfTheEnd()).isEqualTo("ORDERED"));
    }

    @Test
    void goesOnWhenACouponOfItIsUsed() {
        // given
        launch("\"exits\": [], ", "gift\", \"offer\": \"gift", "REDEMPTION", "{\"redeemed\": true, \"end\": \"USED\"}");
        world.mails(anna, 1);
        var code = world.value("select code from coupon where customer_id = :id", anna);

        // when
        Neighbours.ordered("o-" + anna, anna, world.now().plusSeconds(1), code, false);

        // then
        soon().untilAsserted(() -> assertThat(reasonOfTheEnd()).isEqualTo("USED"));
    }

    private void launch(String head, String mail, String until, String next) {
        var stage = """
                {"key": "first", "mail": "%s", "wait": "P30D", "until": ["%s"], "next": [%s]}
                """.formatted(mail, until, next);
        world.launch(campaign, segment, JourneyDefinitions.on(segment, head, stage), anna);
    }

    private String reasonOfTheEnd() {
        return world.value("select end_reason from enrollment where customer_id = :id", anna);
    }
}
