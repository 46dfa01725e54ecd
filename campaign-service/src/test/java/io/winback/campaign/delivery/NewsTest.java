package io.winback.campaign.delivery;

import static io.winback.campaign.Api.marketer;
import static io.winback.campaign.World.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What mails show as new. */
@RealTest
class NewsTest {

    @Inject
    World world;

    @Test
    void showNobodyWhatTheyBought() throws Exception {
        // given two products that came after the last order, one of which she had bought before
        var anna = world.lost("anna");
        var known = product(anna + "-known");
        var fresh = product(anna + "-fresh");
        Neighbours.bought(Neighbours.id("o"), anna, world.now().minus(Duration.ofDays(200)), known);
        soon().untilAsserted(() -> assertThat(world.value(
                        "select count(*)::text from purchase where customer_id = :id and products <> '{}'", anna))
                .isEqualTo("1"));

        // when
        var segment = Neighbours.id("lost");
        var campaign = Neighbours.id("news");
        world.launch(campaign, segment, """
                {"name": "News", "segment": "%s", "holdout": 0, "entry": {"share": 1},
                 "mails": {"news": {"purpose": "NEWS", "texts": {"en": {"subject": "News", "body": "New:\\n\\n{{products}}"}}}},
                 "stages": [{"key": "news", "mail": "news", "wait": "P14D"}]}""".formatted(segment), anna);

        // then
        var text = text(world.mails(anna, 1).get(0));
        assertThat(text).contains(fresh).doesNotContain(known);
        assertThat(text).contains("because you bought at");
        var preview = marketer()
                .get("/api/campaigns/" + campaign + "/preview?customer=" + anna)
                .jsonPath()
                .getString("text");
        assertThat(preview).contains(fresh).doesNotContain(known);
    }

    @Test
    void sayNobodyBoughtWhoDidNot() throws Exception {
        var tiit = world.lost("tiit");
        var segment = Neighbours.id("lost");
        world.launch(Neighbours.id("news"), segment, """
                {"name": "News", "segment": "%s", "holdout": 0, "entry": {"share": 1},
                 "mails": {"news": {"purpose": "NEWS", "texts": {"en": {"subject": "News", "body": "Hello {{name}}"}}}},
                 "stages": [{"key": "news", "mail": "news", "wait": "P14D"}]}""".formatted(segment), tiit);

        assertThat(text(world.mails(tiit, 1).get(0)))
                .contains("because you agreed that Saffron & Sage")
                .doesNotContain("bought");
    }

    /** On one line, as the lines of a mail end anywhere. */
    private static String text(MimeMessage mail) throws Exception {
        var parts = (MimeMultipart) mail.getContent();
        return parts.getBodyPart(0).getContent().toString().replaceAll("\\s+", " ");
    }

    private String product(String id) {
        marketer()
                .body("""
                        {"texts": {"en": {"name": "%1$s"}}, "url": "https://shop.example/new", "availableFrom": "%2$s"}
                        """.formatted(id, world.now().minus(Duration.ofSeconds(1))))
                .put("/api/products/" + id)
                .then()
                .statusCode(200);
        return id;
    }
}
