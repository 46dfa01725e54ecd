package io.winback.campaign.permission;

import static io.restassured.RestAssured.given;
import static io.winback.campaign.World.forAWhile;
import static io.winback.campaign.World.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.ValidatableResponse;
import io.winback.campaign.Definitions;
import io.winback.campaign.MailServer;
import io.winback.campaign.MailServer.Manner;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import io.winback.local.testing.Contract;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reader switches on, limits and takes back, as a browser without JavaScript sends it. */
@RealTest
class PreferencePageTest {

    private static final UUID MESSAGE = UUID.fromString("0199c2b0-7a11-7c3e-9a55-0f6f5f2b7d10");
    private static final Pattern FIELD = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\">");
    private static final Pattern UNDO = Pattern.compile(
            "<div class=\"done\">.*?<form method=\"post\" action=\"([^\"]+)\".*?</form>", Pattern.DOTALL);

    @Inject
    World world;

    @Inject
    PermissionLinks links;

    @Inject
    WithdrawalService withdrawals;

    private String anna;

    @BeforeEach
    void freshCustomer() {
        anna = world.lost("anna");
    }

    @Test
    void switchesOnWhatWasNeverPermittedAndKeepsTheWords() {
        // when
        save(
                        "was",
                        "OFFERS",
                        "was",
                        "NEWS",
                        "was",
                        "SURVEY",
                        "purpose",
                        "OFFERS",
                        "purpose",
                        "NEWS",
                        "purpose",
                        "SURVEY",
                        "purpose",
                        "SERVICE_NOTICE")
                .body(containsString("value=\"SERVICE_NOTICE\" checked"));

        // then
        var event = world.told(anna, "consent.given.v1");
        assertThat(event.path("purposes").toString()).isEqualTo("[\"SERVICE_NOTICE\"]");
        assertThat(event.path("wording").asText())
                .contains("You choose what Saffron & Sage sends you", "Notices about our service");
        agrees("consent.given.v1", event);
        assertThat(world.value("select wording from consent where customer_id = :id", anna))
                .isEqualTo(event.path("wording").asText());
        assertThat(world.events(anna, "consent.withdrawn.v1")).isEmpty();
    }

    @Test
    void switchesNothingOnThatAnOldPageStillShowsAsTicked() {
        // given a page that was opened before the reader unsubscribed elsewhere
        given().post(path(links.unsubscribe(MESSAGE, anna, "en"))).then().statusCode(200);

        // when it is saved for the language
        save("was", "OFFERS", "was", "NEWS", "purpose", "OFFERS", "purpose", "NEWS", "language", "et");

        // then
        get().body(not(containsString("\" checked aria")));
        assertThat(world.events(anna, "consent.given.v1")).isEmpty();
    }

    @Test
    void takesTheLastChangeBack() {
        // given
        var stopped = save("was", "OFFERS", "purpose", "OFFERS", "action", "stop");
        stopped.body(containsString("We will send you none of these mails any more."));
        get().body(not(containsString("\" checked aria")));

        // when
        undo(stopped).body(containsString("Undone.")).body(containsString("value=\"OFFERS\" checked"));

        // then, though the business clock stood still, what was taken back is in force
        get().body(containsString("value=\"NEWS\" checked")).body(containsString("value=\"SURVEY\" checked"));
        var event = world.told(anna, "consent.given.v1");
        assertThat(event.path("purposes").toString()).isEqualTo("[\"OFFERS\",\"NEWS\",\"SURVEY\"]");
        assertThat(event.path("givenAt").asText())
                .isGreaterThan(world.told(anna, "consent.withdrawn.v1")
                        .path("withdrawnAt")
                        .asText());
    }

    @Test
    void takesAnUnsubscriptionBack() {
        var done = given().post(path(links.unsubscribe(MESSAGE, anna, "en")))
                .then()
                .statusCode(200);

        undo(done).body(containsString("Undone."));

        get().body(containsString("value=\"OFFERS\" checked"));
    }

    @Test
    void keepsPacePauseAndLanguageAndTakesThemBack() {
        // when
        var until = today().plusMonths(3);
        var saved = save(
                "was",
                "OFFERS",
                "was",
                "NEWS",
                "was",
                "SURVEY",
                "purpose",
                "OFFERS",
                "purpose",
                "NEWS",
                "purpose",
                "SURVEY",
                "pace",
                "monthly",
                "pause",
                until.toString(),
                "language",
                "et");

        // then the page speaks it at once, and so does the next visit
        saved.body(containsString("<html lang=\"et\">")).body(containsString("Salvestatud."));
        get().body(containsString("<html lang=\"et\">"))
                .body(containsString("value=\"monthly\" checked"))
                .body(containsString("value=\"" + until + "\" checked"));
        var event = world.told(anna, "preference.changed.v1");
        agrees("preference.changed.v1", event);
        assertThat(event.path("language").asText()).isEqualTo("et");
        assertThat(event.path("mostPerDays").asInt()).isEqualTo(30);
        assertThat(preference("most_per_days || ' ' || language")).isEqualTo("30 et");
        assertThat(preference("paused_until at time zone 'Europe/Tallinn'")).startsWith(until + " 00:00");
        assertThat(world.events(anna, "consent.withdrawn.v1")).isEmpty();

        // and back
        undo(saved);
        get().body(containsString("<html lang=\"en\">")).body(containsString("value=\"any\" checked"));
        assertThat(preference("most_per_days is null and paused_until is null")).isEqualTo("true");
    }

    @Test
    void leavesAsItIsWhatMakesNoSense() {
        for (var pause : List.of("never", "2020-01-01", "9999-12-31", "0")) {
            save(
                            "was",
                            "OFFERS",
                            "purpose",
                            "OFFERS",
                            "purpose",
                            "NEWS",
                            "purpose",
                            "SURVEY",
                            "pause",
                            pause,
                            "pace",
                            "hourly",
                            "language",
                            "xx",
                            "action",
                            "?")
                    .body(containsString("Nothing was changed."));
        }
        assertThat(preference("language")).isEqualTo("nothing");
    }

    @Test
    void showsThePageInAnotherLanguageWithoutChangingAnything() {
        given().get(preferences() + "?lang=uk").then().body(containsString("<html lang=\"uk\">"));
        given().get(path(links.unsubscribe(MESSAGE, anna, "en")) + "?lang=zh")
                .then()
                .body(containsString("<html lang=\"zh\">"));

        get().body(containsString("<html lang=\"en\">"));
        assertThat(preference("language")).isEqualTo("nothing");
    }

    @Test
    void opensNoAddressAgainThatBounced() {
        // given
        withdrawals.withdraw(anna, WithdrawalService.EVERYTHING, WithdrawalReason.HARD_BOUNCE, MESSAGE);
        get().body(containsString("At present no mails go to your address"));

        // when
        save("purpose", "OFFERS");

        // then it is told, and changes nothing here
        assertThat(world.told(anna, "consent.given.v1").path("purposes").toString())
                .isEqualTo("[\"OFFERS\"]");
        assertThat(world.value(
                        "select granted_at > withdrawn_at from permission where purpose = 'OFFERS' and customer_id = :id",
                        anna))
                .isEqualTo("f");
        get().body(containsString("At present no mails go to your address"));
    }

    @Test
    void closesAfterABounceWhatWasNotPermittedToo() {
        given().post(path(links.unsubscribe(MESSAGE, anna, "en"))).then().statusCode(200);

        assertThat(withdrawals.withdraw(anna, WithdrawalService.EVERYTHING, WithdrawalReason.COMPLAINT, null))
                .isTrue();
        assertThat(withdrawals.withdraw(anna, WithdrawalService.EVERYTHING, WithdrawalReason.COMPLAINT, null))
                .isFalse();

        assertThat(world.value("select count(*) from withdrawal where customer_id = :id", anna))
                .isEqualTo("7");
    }

    @Test
    void showsThatAMailHasLeftOfWhichNothingWasHeard() {
        // given
        MailServer.to(Neighbours.address(anna), Manner.HANG_UP);
        var segment = Neighbours.id("segment");
        world.launch(Neighbours.id("campaign"), segment, Definitions.gift(segment, "A gift"), anna);
        world.intoTheWindow();
        world.ledgerSays(anna, "UNKNOWN");
        var message = UUID.fromString(world.ledger(anna, "id"));

        // when the page is looked at, nothing is learned
        given().get(path(links.preferences(message, anna, "en"))).then().statusCode(200);
        forAWhile().untilAsserted(() -> assertThat(world.ledger(anna, "state")).isEqualTo("UNKNOWN"));

        // when the reader unsubscribes
        given().post(path(links.unsubscribe(message, anna, "en"))).then().statusCode(200);

        // then
        soon().untilAsserted(() -> assertThat(world.ledger(anna, "state")).isEqualTo("SENT"));
    }

    private LocalDate today() {
        return world.now().atZone(ZoneId.of("Europe/Tallinn")).toLocalDate();
    }

    private String preference(String column) {
        return world.value("select (" + column + ")::text from preference where customer_id = :id", anna);
    }

    private ValidatableResponse get() {
        return given().get(preferences()).then().statusCode(200);
    }

    /** Names and values of fields, in turn. */
    private ValidatableResponse save(String... fields) {
        return post(preferences(), List.of(fields));
    }

    private static ValidatableResponse post(String path, List<String> fields) {
        var request = given().formParam("shown", "en");
        for (var i = 0; i < fields.size(); i += 2) {
            request.formParam(fields.get(i), fields.get(i + 1));
        }
        return request.post(path).then().statusCode(200);
    }

    /** Presses the button that takes back what a page has just done. */
    private static ValidatableResponse undo(ValidatableResponse page) {
        var form = UNDO.matcher(page.extract().asString());
        assertThat(form.find()).isTrue();
        var fields = new ArrayList<>(List.of("action", "undo"));
        FIELD.matcher(form.group())
                .results()
                .filter(field -> !field.group(1).equals("shown"))
                .forEach(field -> {
                    fields.add(field.group(1));
                    fields.add(field.group(2));
                });
        return post(form.group(1), fields);
    }

    private static void agrees(String type, JsonNode event) {
        assertThat(Contract.of("campaign-service", type).violations(event.toString()))
                .isEmpty();
    }

    private String preferences() {
        return path(links.preferences(MESSAGE, anna, "en"));
    }

    private static String path(String url) {
        return URI.create(url).getPath();
    }
}
