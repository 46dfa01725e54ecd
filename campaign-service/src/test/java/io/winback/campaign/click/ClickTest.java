package io.winback.campaign.click;

import static io.restassured.RestAssured.given;
import static io.winback.campaign.Api.marketer;
import static io.winback.campaign.World.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.winback.campaign.Definitions;
import io.winback.campaign.MailServer;
import io.winback.campaign.MailServer.Manner;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import io.winback.platform.links.SignedLinks;
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links of mails are followed by people and by machines; only the first is counted as such, and nothing else comes of either. */
@RealTest
class ClickTest {

    private static final String BROWSER =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1";
    private static final String SAFFRON = "https://shop.example/saffron?from=mail&n=1#top";

    @Inject
    World world;

    @Inject
    ClickLinks links;

    @Inject
    SignedLinks signed;

    @Inject
    Database database;

    private String anna;
    private String campaign;

    @BeforeEach
    void freshNames() {
        anna = world.lost("anna");
        campaign = Neighbours.id("campaign");
    }

    @Test
    void leadsToTheStoredTargetAndTellsNobodyWhereFrom() {
        var message = sent();

        follow(link(message, SAFFRON))
                .then()
                .statusCode(302)
                .header("Location", SAFFRON)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", containsString("noindex"))
                .header("Cache-Control", "no-store");
    }

    @Test
    void countsAPersonOnceAnHourAndEveryFetch() {
        // given
        var message = sent();

        // when
        follow(link(message, SAFFRON));
        follow(link(message, SAFFRON));
        person().head(link(message, SAFFRON));

        // then
        judged(message);
        assertThat(verdicts(message)).containsExactly("HUMAN", "REPEAT", "METHOD");
        marketer()
                .get("/api/campaigns/" + campaign + "/clicks")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].stage", equalTo("gift"))
                .body("items[0].target", equalTo(SAFFRON))
                .body("items[0].raw", equalTo(3))
                .body("items[0].human", equalTo(1));
    }

    @Test
    void countsNoPersonWhereEverythingIsFetchedInEveryWay() {
        // given a scanner that fetches each link, as a browser would and as it says itself
        var message = sent();
        var all = List.of(
                link(message, SAFFRON),
                link(message, "https://shop.example/cinnamon"),
                path(links.trap(message, campaign, 1)));

        // when
        for (var link : all) {
            person().head(link);
            person().options(link);
            person().header("Sec-Purpose", "prefetch;prerender").get(link);
            person().header("Purpose", "prefetch").get(link);
            given().redirects()
                    .follow(false)
                    .header("User-Agent", "python-requests/2.32")
                    .get(link);
            follow(link).then().statusCode(302);
        }

        // then
        judged(message);
        assertThat(verdicts(message)).hasSize(15).doesNotContain("HUMAN", "REPEAT");
        marketer()
                .get("/api/campaigns/" + campaign + "/clicks")
                .then()
                .body("items", hasSize(2))
                .body("items.human", equalTo(List.of(0, 0)))
                .body("items.raw", equalTo(List.of(5, 5)));
        assertThat(world.value("select count(*) from withdrawal where customer_id = :id", anna))
                .isEqualTo("0");
        assertThat(world.value("select state from enrollment where customer_id = :id", anna))
                .isEqualTo("ACTIVE");
    }

    @Test
    void knowsABurstThatAvoidsTheTrap() {
        var message = sent();

        for (var page : List.of("one", "two", "three")) {
            follow(link(message, "https://shop.example/" + page)).then().statusCode(302);
        }

        judged(message);
        assertThat(verdicts(message)).containsOnly("BURST");
    }

    @Test
    void takesBackWhatItTookForAPersonWhenTheTrapIsFetched() {
        // given
        var message = sent();
        follow(link(message, SAFFRON));
        judged(message);
        assertThat(verdicts(message)).containsExactly("HUMAN");

        // when
        follow(path(links.trap(message, campaign, 1)));

        // then
        judged(message);
        assertThat(verdicts(message)).containsExactly("TRAP", "TRAP");
    }

    @Test
    void showsThatAMailHasLeftOfWhichNothingWasHeard() {
        // given
        MailServer.to(Neighbours.address(anna), Manner.HANG_UP);
        launch();
        world.ledgerSays(anna, "UNKNOWN");
        var message = UUID.fromString(world.ledger(anna, "id"));

        // when a machine fetches its link, then nothing is learned
        given().redirects().follow(false).header("User-Agent", "curl/8.5.0").get(link(message, SAFFRON));
        judged(message);
        assertThat(world.ledger(anna, "state")).isEqualTo("UNKNOWN");

        // when a person does
        follow(link(message, SAFFRON));

        // then
        world.ledgerSays(anna, "SENT");
    }

    @Test
    void saysTheSameOfEveryLinkThatIsNotGood() {
        var message = sent();
        var good = link(message, SAFFRON);
        var id = world.value("select id from link where target = '" + SAFFRON + "' and campaign = :id", campaign);
        var wrong = List.of(
                good.substring(0, good.length() - 1),
                "/t/c/" + signed.sign("preferences", message + "|" + id + "|LINK"),
                "/t/c/" + signed.sign("click", message + "|" + Long.MAX_VALUE + "|LINK"),
                "/t/c/" + signed.sign("click", message + "|" + id),
                "/t/p/" + good.substring("/t/c/".length()),
                good + "/more",
                "/t/c/x",
                "/t/c",
                "/t",
                "/t/nothing/of/ours");
        var page = follow(wrong.get(0)).then().statusCode(404).extract().asString();

        assertThat(page).contains("This link does not work");
        for (var path : wrong) {
            follow(path).then().statusCode(404).body(equalTo(page));
        }
        assertThat(verdicts(message)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?url=https://evil.example",
                "?to=//evil.example",
                "?%0d%0aLocation:%20https://evil.example",
                ";@evil.example",
                "%0d%0aSet-Cookie:a=b",
                "%2f%2fevil.example",
                "%5c%5cevil.example",
                "?x=https%3A%2F%2Fuser%40evil.example",
                "#https://evil.example"
            })
    void leadsNowhereElseWhateverIsAdded(String added) {
        var message = sent();

        var answer = person().urlEncodingEnabled(false).get(link(message, SAFFRON) + added);

        assertThat(answer.header("Location")).isIn(SAFFRON, null);
        assertThat(answer.cookies()).isEmpty();
        assertThat(answer.statusCode()).isIn(302, 404);
    }

    @Test
    void leadsHomeWhereATargetIsNotOfTheShop() {
        var message = sent();

        follow(link(message, "https://evil.example/"))
                .then()
                .statusCode(302)
                .header("Location", "https://shop.example");
    }

    @Test
    void notesNoMoreThanSaysSomething() {
        var message = sent();
        for (var i = 0; i < 310; i++) {
            follow(link(message, SAFFRON)).then().statusCode(302);
        }

        assertThat(verdicts(message)).hasSize(300);
    }

    @Test
    void pagesTheCounts() {
        // given
        var message = sent();
        for (var page : List.of("one", "two", "three")) {
            follow(link(message, "https://shop.example/" + page));
        }

        // then
        var first =
                marketer().get("/api/campaigns/" + campaign + "/clicks?limit=2").jsonPath();
        assertThat(first.getList("items.target", String.class))
                .containsExactly("https://shop.example/one", "https://shop.example/three");
        marketer()
                .queryParam("pageToken", first.getString("nextPageToken"))
                .get("/api/campaigns/" + campaign + "/clicks?limit=2")
                .then()
                .body("items.target", equalTo(List.of("https://shop.example/two")));
        marketer().get("/api/campaigns/unknown/clicks").then().statusCode(404);
    }

    private UUID sent() {
        launch();
        world.mails(anna, 1);
        return UUID.fromString(world.ledger(anna, "id"));
    }

    private void launch() {
        var segment = Neighbours.id("segment");
        world.launch(campaign, segment, Definitions.gift(segment, "A gift"), anna);
        world.intoTheWindow();
    }

    private String link(UUID message, String target) {
        return path(links.url(message, campaign, 1, URI.create(target)));
    }

    private static String path(String url) {
        return URI.create(url).getPath();
    }

    private static Response follow(String path) {
        return person().get(path);
    }

    private static RequestSpecification person() {
        return given().redirects().follow(false).header("User-Agent", BROWSER);
    }

    private void judged(UUID message) {
        soon().untilAsserted(() -> assertThat(verdicts(message)).doesNotContain("-"));
    }

    private List<String> verdicts(UUID message) {
        return database.with(sql -> sql.createQuery(
                        "select coalesce(verdict, '-') from click_log where message_id = :id order by id")
                .bind("id", message)
                .mapTo(String.class)
                .list());
    }
}
