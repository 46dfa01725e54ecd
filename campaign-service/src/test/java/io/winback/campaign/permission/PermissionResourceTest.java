package io.winback.campaign.permission;

import static io.restassured.RestAssured.given;
import static io.winback.campaign.World.forAWhile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import io.winback.local.testing.Contract;
import io.winback.platform.links.SignedLinks;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages behind the links at the foot of a mail. */
@RealTest
class PermissionResourceTest {

    private static final UUID MESSAGE = UUID.fromString("0199c2b0-7a11-7c3e-9a55-0f6f5f2b7d10");

    @Inject
    World world;

    @Inject
    PermissionLinks links;

    @Inject
    SignedLinks signed;

    private String anna;

    @BeforeEach
    void freshCustomer() {
        anna = world.lost("anna");
    }

    @Test
    void showsWhatIsPermittedAndNothingElse() {
        get(preferences())
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("value=\"OFFERS\" checked"))
                .body(containsString("value=\"NEWS\" checked"))
                .body(containsString("value=\"SURVEY\" checked"))
                .body(containsString("value=\"SERVICE_NOTICE\" aria"))
                .body(not(containsString(anna)))
                .body(not(containsString(Neighbours.address(anna))))
                .body(not(containsString("<script")));
    }

    @Test
    void withdrawsOnlyWhatWasUnticked() {
        // when
        given().formParam("purpose", "NEWS", "SURVEY")
                .formParam("action", "save")
                .post(preferences())
                .then()
                .statusCode(200)
                .body(containsString("Saved. It counts from now on."))
                .body(not(containsString("value=\"OFFERS\" checked")))
                .body(containsString("value=\"NEWS\" checked"));

        // then
        assertThat(purposes(world.told(anna, "consent.withdrawn.v1"))).containsExactly("OFFERS");
        get(preferences()).then().body(not(containsString("value=\"OFFERS\" checked")));
    }

    @Test
    void withdrawsEverythingWhereNothingIsTicked() {
        given().formParam("action", "save").post(preferences()).then().statusCode(200);

        assertThat(purposes(world.told(anna, "consent.withdrawn.v1"))).containsExactly("OFFERS", "NEWS", "SURVEY");
        get(preferences()).then().body(not(containsString("\" checked aria")));
    }

    @Test
    void stopsEverythingWhateverIsStillTicked() {
        given().formParam("purpose", "NEWS")
                .formParam("action", "stop")
                .post(preferences())
                .then()
                .statusCode(200);

        var event = world.told(anna, "consent.withdrawn.v1");
        assertThat(purposes(event)).containsExactly("OFFERS", "NEWS", "SURVEY");
        assertThat(Contract.of("campaign-service", "consent.withdrawn.v1").violations(event.toString()))
                .isEmpty();
    }

    @Test
    void changesNothingWhenItIsOnlyLookedAt() {
        for (var i = 0; i < 100; i++) {
            get(preferences()).then().statusCode(200);
            get(unsubscribe()).then().statusCode(200);
        }

        forAWhile().untilAsserted(() -> assertThat(world.events(anna, "consent.withdrawn.v1"))
                .isEmpty());
    }

    @Test
    void takesTheOneClickOfAMailProgramme() {
        // when, as RFC 8058 has it, in both encodings it allows
        given().multiPart("List-Unsubscribe", "One-Click")
                .post(unsubscribe())
                .then()
                .statusCode(200);
        given().formParam("List-Unsubscribe", "One-Click")
                .redirects()
                .follow(false)
                .post(unsubscribe())
                .then()
                .statusCode(200)
                .header("Set-Cookie", nullValue())
                .body(containsString("You are unsubscribed"));

        // then
        world.told(anna, "consent.withdrawn.v1");
        forAWhile().untilAsserted(() -> assertThat(world.events(anna, "consent.withdrawn.v1"))
                .hasSize(1));
    }

    @Test
    void heedsAConsentGivenAgainLater() {
        // given
        given().formParam("action", "stop").post(preferences()).then().statusCode(200);

        // when
        Neighbours.permitted(anna, "en", world.now().plusSeconds(1));

        // then
        World.soon().untilAsserted(() -> get(preferences()).then().body(containsString("value=\"OFFERS\" checked")));
    }

    @Test
    void countsAWithdrawalOfSomebodyWhoseAddressBounced() {
        // given
        Neighbours.suppressed(anna);
        World.soon()
                .untilAsserted(
                        () -> get(preferences()).then().body(containsString("At present no mails go to your address")));

        // when
        given().formParam("List-Unsubscribe", "One-Click")
                .post(unsubscribe())
                .then()
                .statusCode(200);

        // then
        assertThat(purposes(world.told(anna, "consent.withdrawn.v1"))).contains("OFFERS");
    }

    @Test
    void saysTheSameOfEveryLinkThatIsNotGood() {
        // given links that are cut off, made for something else, or invented
        var good = preferences();
        var wrong = List.of(
                good.substring(0, good.length() - 1),
                "/t/p/" + signed.sign("unsubscribe", MESSAGE + "|" + anna + "|en"),
                "/t/u/" + signed.sign("preferences", MESSAGE + "|" + anna + "|en"),
                "/t/p/" + signed.sign("preferences", anna + "|en"),
                "/t/p/" + signed.sign("survey", MESSAGE + "|" + anna + "|en"),
                "/t/p/v1.dev.YQ.YQ",
                "/t/u/x",
                "/t/u/" + "x".repeat(2_000));
        var page = get(wrong.get(0)).then().statusCode(404).extract().asString();

        // then
        assertThat(page).contains("This link does not work");
        for (var path : wrong) {
            get(path).then().statusCode(404).body(equalTo(page));
            given().formParam("action", "stop")
                    .post(path)
                    .then()
                    .statusCode(404)
                    .body(equalTo(page));
        }
        assertThat(world.events(anna, "consent.withdrawn.v1")).isEmpty();
    }

    @Test
    void tellsNobodyWhereTheReaderCameFrom() {
        get(preferences())
                .then()
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", containsString("noindex"))
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Set-Cookie", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "en, What may we send you?",
        "zh, 您想收到哪些邮件？",
        "et, Mida võime Teile saata?",
        "uk, Що ми можемо вам надсилати?"
    })
    void speaksTheLanguageOfTheMail(String language, String title) {
        get(path(links.preferences(MESSAGE, world.lost("reader", language), language)))
                .then()
                .body(containsString("<html lang=\"" + language + "\">"))
                .body(containsString(title));
    }

    private String preferences() {
        return path(links.preferences(MESSAGE, anna, "en"));
    }

    private String unsubscribe() {
        return path(links.unsubscribe(MESSAGE, anna, "en"));
    }

    private static Response get(String path) {
        return given().get(path);
    }

    private static String path(String url) {
        return URI.create(url).getPath();
    }

    private static List<String> purposes(JsonNode event) {
        return StreamSupport.stream(event.get("purposes").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
