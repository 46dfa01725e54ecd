package io.winback.campaign.preview;

import static io.winback.campaign.Api.marketer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.winback.campaign.MailServer;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import io.winback.campaign.permission.WithdrawalReason;
import io.winback.campaign.permission.WithdrawalService;
import io.winback.campaign.site.Visitors;
import io.winback.local.testing.PageChecks;
import io.winback.local.testing.TestKeys;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails before they go out. The pages of this test are kept in target/looks, to be looked at. */
@RealTest
class PreviewTest {

    private static final Path LOOKS = Path.of("target/looks");

    @Inject
    World world;

    @Inject
    WithdrawalService withdrawals;

    private String campaign;

    @BeforeEach
    void writeTheCampaignOfTheDemo() throws IOException {
        campaign = Neighbours.id("preview");
        world.put(campaign, Files.readString(Path.of("../deploy/local/src/main/resources/demo/campaign.json")));
        Files.createDirectories(LOOKS);
    }

    @Test
    void showsTheMailOfADraftForAnInventedReader() {
        marketer()
                .get("/api/campaigns/" + campaign + "/preview?stage=sorry")
                .then()
                .statusCode(200)
                .body("stage", equalTo("sorry"))
                .body("subject", equalTo("You were right, and we are sorry"))
                .body("text", containsString("the late delivery"))
                .body("text", containsString("TEST-2345-6789-CODE"))
                .body("html", containsString("http://localhost:8080/t/test/unsubscribe?lang=en"))
                .body("html", not(containsString("/t/c/")))
                .body("headers.Reply-To", equalTo("care@shop.example"));
    }

    @Test
    void showsTheMailAsAChosenCustomerWouldGetIt() {
        // given
        var tiit = world.lost("tiit", "et");

        // then
        marketer()
                .get("/api/campaigns/" + campaign + "/preview?customer=" + tiit)
                .then()
                .statusCode(200)
                .body("language", equalTo("et"))
                .body("html", containsString("/t/test/survey?lang=et"));
        marketer()
                .get("/api/campaigns/" + campaign + "/preview?language=uk&customer=" + tiit)
                .then()
                .statusCode(200)
                .body("language", equalTo("uk"));
    }

    @Test
    void warnsOfAReaderWhoHasUnsubscribedHere() {
        // given
        var tiit = world.lost("tiit", "et");
        warnings(tiit).body("warnings.code", not(hasItem("NOT_PERMITTED")));

        // when
        withdrawals.withdraw(tiit, WithdrawalService.MARKETING, WithdrawalReason.UNSUBSCRIBE, null);

        // then
        warnings(tiit).body("warnings.code", hasItem("NOT_PERMITTED"));
    }

    private ValidatableResponse warnings(String customer) {
        return marketer()
                .get("/api/campaigns/" + campaign + "/preview?customer=" + customer)
                .then()
                .statusCode(200);
    }

    @Test
    void warnsOfWhatTheReaderWouldMiss() {
        var key = Neighbours.id("english");
        world.put(key, """
                {"name": "English only", "segment": "lost",
                 "mails": {"only": {"purpose": "NEWS", "texts": {"en": {"subject": "Hello", "body": "Look\\n\\n{{products}}"}}}},
                 "stages": [{"key": "only", "mail": "only"}]}
                """);

        marketer()
                .get("/api/campaigns/" + key + "/preview?language=et")
                .then()
                .statusCode(200)
                .body("language", equalTo("en"))
                .body("warnings.code", hasItem("OTHER_LANGUAGE"));
    }

    @ParameterizedTest
    @CsvSource({
        "stage=nowhere, stage, those with one are ask",
        "customer=nobody-at-all, customer, There is no customer",
        "language=fr, language, 'one of en, zh, et, uk'",
        "reason=<b>, reason, SERVICE"
    })
    void namesTheFieldThatIsWrong(String query, String field, String advice) {
        marketer()
                .get("/api/campaigns/" + campaign + "/preview?" + query)
                .then()
                .statusCode(400)
                .body("field", equalTo(field))
                .body("detail", containsString(advice));
    }

    @Test
    void sendsATestThatIsNeverCounted() throws Exception {
        // given
        var address = Neighbours.id("tester") + "@shop.example";

        // when
        marketer()
                .body(Map.of("to", List.of(address), "stage", "sorry", "language", "et"))
                .post("/api/campaigns/" + campaign + "/test-mails")
                .then()
                .statusCode(200)
                .body("mails.state", equalTo(List.of("SENT")));

        // then
        var mail = MailServer.received(address).get(0);
        assertThat(mail.getSubject()).isEqualTo("[Test] Teil oli õigus ja me vabandame");
        assertThat(mail.getHeader("List-Unsubscribe"))
                .containsExactly("<http://localhost:8080/t/test/unsubscribe?lang=et>");
        assertThat(world.value("select count(*)::text from message where campaign = :id", campaign))
                .isEqualTo("0");
        assertThat(world.value("select count(*)::text from coupon where campaign = :id", campaign))
                .isEqualTo("0");
        assertThat(world.value("select count(*)::text from link where campaign = :id", campaign))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@post.example",
                "nobody",
                "a@shop.example,b@shop.example",
                "a@shop.example\r\nBcc: x@y.example"
            })
    void sendsNoTestToStrangers(String address) {
        marketer()
                .body(Map.of("to", List.of(address)))
                .post("/api/campaigns/" + campaign + "/test-mails")
                .then()
                .statusCode(400)
                .body("field", equalTo("to"));
    }

    @Test
    void explainsTheLinksOfATestMailAndDoesNothing() {
        for (var what : List.of("preferences", "unsubscribe", "survey")) {
            RestAssured.given()
                    .get("/t/test/" + what + "?lang=uk")
                    .then()
                    .statusCode(200)
                    .body(containsString("пробний лист"));
        }
        RestAssured.given().post("/t/test/unsubscribe?lang=uk").then().statusCode(200);
        RestAssured.given().get("/t/test/anything").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "et", "uk"})
    void areWellMadePagesInEachLanguage(String language) throws IOException {
        var visitor = Visitors.signedIn(TestKeys.MARKETER);
        var mails = "/ui/campaign/mails/" + campaign;
        for (var page : List.of(
                Map.entry("mails", mails + "?language=" + language + "&look=light"),
                Map.entry("mails-dark", mails + "?language=" + language + "&look=dark"),
                Map.entry("mails-nobody", mails + "?customer=nobody-at-all"))) {
            var shown = visitor.get(page.getValue() + "&lang=" + language);

            Files.writeString(
                    LOOKS.resolve("page-" + language + "-" + page.getKey() + ".html"),
                    shown.page().outerHtml());
            assertThat(shown.status()).isIn(200, 400);
            assertThat(PageChecks.faults(shown.page(), language))
                    .as(page.getKey())
                    .isEmpty();
        }
    }

    @Test
    void showsEachMailInAFrameThatRunsNothing() {
        // given
        var visitor = Visitors.signedIn(TestKeys.AUDITOR);

        // when
        var page = visitor.get("/ui/campaign/mails/" + campaign + "?look=dark");

        // then
        var frames = page.page().select("iframe[sandbox='']");
        assertThat(frames).hasSize(12);
        assertThat(page.page().select("form[method=post] input[name=to]")).isEmpty();
        var mail = visitor.get(frames.get(0).attr("src"));
        assertThat(mail.status()).isEqualTo(200);
        assertThat(mail.text()).contains("Hello Anna");
        assertThat(mail.page().selectFirst("style").html()).contains("@media all");
        assertThat(mail.page().select("base[target=_blank]")).hasSize(1);
    }

    @Test
    void sendsATestFromThePage() {
        // given
        var visitor = Visitors.signedIn(TestKeys.MARKETER);
        var path = "/ui/campaign/mails/" + campaign;
        var page = visitor.get(path);
        var form = page.page().select("form[method=post]").last().attr("action");

        // when
        var refused = visitor.submit(page, form, Map.of("to", "anna@post.example"));
        var sent = visitor.submit(page, form, Map.of("to", Neighbours.id("tester") + "@shop.example"));

        // then
        assertThat(refused.page().select("[role=alert]").text()).contains("@shop.example");
        assertThat(sent.page().select("[role=status]").text()).contains("6");
    }
}
