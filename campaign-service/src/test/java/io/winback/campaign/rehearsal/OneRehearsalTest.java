package io.winback.campaign.rehearsal;

import static io.winback.campaign.Api.marketer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.winback.campaign.Definitions;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a campaign would do with one customer. */
@RealTest
class OneRehearsalTest {

    @Inject
    World world;

    @Inject
    FrozenBase base;

    private String anna;
    private String campaign;

    @BeforeEach
    void aDraftForAnna() {
        world.intoTheWindow();
        anna = world.lost("anna", "100.00", "0.01");
        campaign = Neighbours.id("campaign");
        var segment = Neighbours.id("segment");
        world.drafted(campaign, segment, Definitions.askSorryNews(segment, "0"), anna);
    }

    @Test
    void asksAndTellsWhatIsNewWhereNobodyAnswers() {
        var rehearsed = rehearse("/customers/" + anna);

        assertThat(rehearsed.getString("fate")).isEqualTo("ADMITTED");
        assertThat(rehearsed.getString("group")).isEqualTo("TREATED");
        assertThat(kinds(rehearsed)).startsWith("CONSIDERED", "MAIL", "WAITS").endsWith("ENDS");
        assertThat(mails(rehearsed)).containsExactly("ask", "news");
        assertThat(rehearsed.getString("steps[-1].rule")).isEqualTo("COMPLETED");
    }

    @Test
    void apologisesToWhoAnswersAndKeepsToTheCaps() {
        var rehearsed = rehearse("/customers/" + anna + "?answer=SERVICE:P3D&language=et");

        // the next mail to somebody lost comes two weeks after the last
        assertThat(mails(rehearsed)).containsExactly("ask", "sorry");
        assertThat(rehearsed.getList("steps.rule", String.class)).contains("ANSWER", "CONTACT_PRESSURE");
        assertThat(rehearsed.getList("steps.text", String.class))
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{"));
    }

    @Test
    void endsWithAnOrder() {
        var rehearsed = rehearse("/customers/" + anna + "?order=P5D");

        assertThat(mails(rehearsed)).containsExactly("ask");
        assertThat(rehearsed.getString("steps[-1].rule")).isEqualTo("PURCHASED");
    }

    @Test
    void saysWhyNotOfWhomItDoesNotConcern() {
        var other = world.lost("other");

        var rehearsed = rehearse("/customers/" + other);

        assertThat(rehearsed.getString("fate")).isEqualTo("REFUSED");
        assertThat(rehearsed.getString("steps[0].rule")).isEqualTo("LEFT_SEGMENT");
        assertThat(rehearsed.getList("steps")).hasSize(1);
    }

    @Test
    void walksWithSomebodyMadeUpAndWritesNothing() {
        var before = base.contents();

        var rehearsed = rehearse("/run?zone=Asia/Tokyo&answer=QUALITY:P1D&redeem=P3D");

        assertThat(mails(rehearsed)).containsExactly("ask", "sorry");
        assertThat(rehearsed.getList("steps.rule", String.class)).contains("REDEMPTION", "PURCHASED");
        rehearse("/customers/" + anna + "?answer=SERVICE:P3D");
        assertThat(base.contents()).isEqualTo(before);
    }

    @Test
    void namesWhatIsWrong() {
        refuses("/customers/" + anna + "?answer=WEATHER", "answer");
        refuses("/customers/" + anna + "?order=soon", "order");
        refuses("/customers/" + anna + "?from=2020-01-01T00:00:00Z", "from");
        refuses("/run?variant=none", "variant");
        refuses("/run?zone=Nowhere", "zone");
        marketer()
                .get("/api/campaigns/" + campaign + "/rehearsal/customers/nobody-knows")
                .then()
                .statusCode(404);
    }

    private void refuses(String path, String field) {
        marketer()
                .get("/api/campaigns/" + campaign + "/rehearsal" + path)
                .then()
                .statusCode(400)
                .body("field", equalTo(field));
    }

    private JsonPath rehearse(String path) {
        return marketer()
                .get("/api/campaigns/" + campaign + "/rehearsal" + path)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> kinds(JsonPath answer) {
        return answer.getList("steps.kind", String.class);
    }

    private static List<String> mails(JsonPath answer) {
        return answer.getList("steps.findAll { it.kind == 'MAIL' }.stage", String.class);
    }
}
