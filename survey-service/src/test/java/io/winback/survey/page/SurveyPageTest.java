package io.winback.survey.page;

import static io.restassured.RestAssured.given;
import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.winback.local.testing.TestClock;
import io.winback.local.testing.Topic;
import io.winback.survey.Invitations;
import io.winback.survey.Invitations.Invitation;
import io.winback.survey.ServiceTest;
import io.winback.survey.Stored;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
class SurveyPageTest {

    private static final Topic SURVEYS = new Topic("winback.surveys");

    @Inject
    Invitations invitations;

    @Inject
    Stored stored;

    @Inject
    Clock clock;

    @Nested
    class Looking {

        @ParameterizedTest
        @CsvSource({
            "en,What made you stop ordering?,Send my answer",
            "zh,您为什么不再光顾了？,提交回答",
            "et,Miks Te enam meilt ei telli?,Saada vastus",
            "uk,Чому ви перестали в нас замовляти?,Надіслати відповідь"
        })
        void showsTheFormInTheLanguageOfTheLink(String language, String title, String button) {
            get(invitations.anna().in(language), "")
                    .statusCode(200)
                    .contentType("text/html;charset=UTF-8")
                    .body(
                            containsString("<html lang=\"" + language + "\">"),
                            containsString(title),
                            containsString(button));
        }

        @Test
        void showsAnotherLanguageOnRequest() {
            get(invitations.anna(), "?lang=uk").statusCode(200).body(containsString("Яка головна причина?"));
        }

        @Test
        void fallsBackToEnglish() {
            get(invitations.anna().in("fr"), "?lang=xx")
                    .statusCode(200)
                    .body(containsString("What was the main reason?"));
        }

        @Test
        void marksTheChoiceOfAOneClickAnswerAndStoresNothing() {
            // given
            var anna = invitations.anna();

            // when
            get(anna, "?reason=SERVICE")
                    .statusCode(200)
                    .body(
                            containsString("value=\"SERVICE\" checked"),
                            containsString("href=\"?lang=uk&amp;reason=SERVICE\""));

            // then
            assertThat(stored.answers(anna.id())).isZero();
        }

        @Test
        void marksNothingForAReasonThatDoesNotExist() {
            get(invitations.anna(), "?reason=%22%3E%3Cscript%3E")
                    .statusCode(200)
                    .body(not(containsString(" checked")), not(containsString("<script")));
        }

        @Test
        void recordsNothingHoweverOften() {
            // given
            var anna = invitations.anna();
            var url = url(anna);

            // when
            for (var i = 0; i < 100; i++) {
                given().get(url + "?reason=QUALITY").then().statusCode(200);
            }
            given().head(url).then().statusCode(200);
            given().options(url).then().statusCode(is(200));
            given().get(url + "/thanks").then().statusCode(200).body(containsString("Send my answer"));

            // then
            assertThat(stored.answers(anna.id())).isZero();
        }

        @Test
        void letsTheLinkTravelNowhere() {
            get(invitations.anna(), "")
                    .header("Referrer-Policy", "no-referrer")
                    .header("X-Robots-Tag", "noindex, nofollow")
                    .header("Cache-Control", "no-store")
                    .header("X-Content-Type-Options", "nosniff")
                    .header(
                            "Content-Security-Policy",
                            allOf(
                                    containsString("default-src 'none'"),
                                    containsString("style-src 'sha256-"),
                                    containsString("form-action 'self'")));
        }

        @Test
        void allowsItsOwnStyleAndNoOther() throws NoSuchAlgorithmException {
            // given
            var response = get(invitations.anna(), "").extract();
            var page = response.asString();
            var style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));

            // when
            var hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));

            // then
            assertThat(response.header("Content-Security-Policy"))
                    .contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
            assertThat(page).doesNotContain("style=");
        }

        @Test
        void needsNoScriptAndNothingFromElsewhere() {
            var page = get(invitations.anna(), "").extract().asString();

            assertThat(page).doesNotContain("<script", "src=", "@import", "url(", "onclick");
        }
    }

    @Nested
    class Answering {

        @Test
        void storesTheAnswerTellsItAndSaysWhatHappensNext() {
            // given
            var anna = invitations.anna();

            // when
            var thanks = post(
                            anna,
                            Map.of(
                                    "reason", "SERVICE",
                                    "detail.SERVICE", "SERVICE.DELIVERY",
                                    "comment", "Zwei Wochen gewartet",
                                    "contact", "MAIL"))
                    .statusCode(303)
                    .extract()
                    .header("Location");

            // then
            given().urlEncodingEnabled(false)
                    .get(thanks)
                    .then()
                    .statusCode(200)
                    .body(containsString("What happens next"), containsString("get back to you by e-mail"));
            await().untilAsserted(
                            () -> assertThat(answered(anna)).singleElement().satisfies(event -> {
                                assertThat(event.get("invitationId").asText())
                                        .isEqualTo(anna.id().toString());
                                assertThat(event.get("enrollmentId").asText()).isEqualTo(anna.enrollmentId());
                                assertThat(event.get("campaign").asText()).isEqualTo("win-back");
                                assertThat(event.get("reason").asText()).isEqualTo("SERVICE");
                                assertThat(event.get("subReason").asText()).isEqualTo("SERVICE.DELIVERY");
                                assertThat(event.get("contactWanted").asBoolean())
                                        .isTrue();
                                assertThat(event.toString()).doesNotContain("gewartet");
                            }));
        }

        @Test
        void changesTheOwnAnswerAndTellsEachChangeOnce() {
            // given
            var anna = invitations.anna();
            post(anna, Map.of("reason", "QUALITY", "detail.QUALITY", "QUALITY.FAULT"))
                    .statusCode(303);
            post(anna, Map.of("reason", "QUALITY", "detail.QUALITY", "QUALITY.FAULT"))
                    .statusCode(303);

            // when
            get(anna, "")
                    .body(
                            containsString("You have answered already"),
                            containsString("value=\"QUALITY.FAULT\" checked"),
                            containsString("Save my changes"));
            post(anna, Map.of("reason", "MOVED", "detail.QUALITY", "QUALITY.FAULT"))
                    .statusCode(303);

            // then
            assertThat(stored.answers(anna.id())).isEqualTo(1);
            await().untilAsserted(() -> {
                var events = answered(anna);
                assertThat(events)
                        .extracting(event -> event.get("reason").asText())
                        .containsExactly("QUALITY", "MOVED");
                assertThat(events)
                        .extracting(event -> event.get("answerId").asText())
                        .containsOnly(events.get(0).get("answerId").asText());
                assertThat(events.get(1).get("version").asLong())
                        .isGreaterThan(events.get(0).get("version").asLong());
                assertThat(events.get(1).has("subReason")).isFalse();
            });
        }

        @Test
        void storesOneAnswerAndOneEventWhenFiftyArriveAtOnce() {
            // given
            var anna = invitations.anna();

            // when
            Stream.generate(() -> Map.of("reason", "FORGOT", "detail.FORGOT", "FORGOT.BORED"))
                    .limit(50)
                    .parallel()
                    .forEach(form -> post(anna, form).statusCode(303));

            // then
            assertThat(stored.answers(anna.id())).isEqualTo(1);
            post(anna, Map.of("reason", "OTHER")).statusCode(303);
            await().untilAsserted(() -> assertThat(answered(anna))
                    .extracting(event -> event.get("reason").asText())
                    .containsExactly("FORGOT", "OTHER"));
        }

        @ParameterizedTest
        @CsvSource({
            "'',Please choose what fits best.",
            "NONSENSE,Please choose one of the answers shown.",
        })
        void showsTheFormAgainWithAMessageAtTheFieldAndStoresNothing(String reason, String message) {
            // given
            var anna = invitations.anna();

            // when
            post(anna, Map.of("reason", reason, "comment", "Kept <while> correcting"))
                    .statusCode(422)
                    .body(
                            containsString(message),
                            containsString("aria-describedby=\"q0-fault\""),
                            containsString("Kept &lt;while&gt; correcting"));

            // then
            assertThat(stored.answers(anna.id())).isZero();
        }

        @Test
        void refusesATextThatIsTooLong() {
            var anna = invitations.anna();

            post(anna, Map.of("reason", "OTHER", "comment", "x".repeat(1_501)))
                    .statusCode(422)
                    .body(containsString("at most 1500 characters"));

            assertThat(stored.answers(anna.id())).isZero();
        }

        @Test
        void takesTheLongestTextInChinese() {
            var anna = invitations.anna();

            post(anna, Map.of("reason", "OTHER", "comment", "迟".repeat(1_500))).statusCode(303);

            assertThat(stored.answers(anna.id())).isEqualTo(1);
        }

        @Test
        void answersAnOversizedFormWithAPage() {
            var anna = invitations.anna();

            post(anna, Map.of("reason", "OTHER", "comment", "x".repeat(20_000)))
                    .statusCode(413)
                    .header("Referrer-Policy", "no-referrer")
                    .body(containsString("That was too long"));

            assertThat(stored.answers(anna.id())).isZero();
        }
    }

    @Nested
    class LinksThatAreNoGood {

        @ParameterizedTest
        @ValueSource(
                strings = {"", "x", "v1.dev.x.y", "v1.dev..", "....", "v1.none.abc.def", "%00", "%F0%9F%99%82", "a/b/c"
                })
        void leadToOneFriendlyPage(String token) {
            given().urlEncodingEnabled(false)
                    .get("/s/" + token)
                    .then()
                    .statusCode(404)
                    .header("Referrer-Policy", "no-referrer")
                    .body(containsString("This link does not work"));
        }

        @Test
        void speakTheLanguageOfTheBrowser() {
            given().header("Accept-Language", "fr, uk;q=0.8, en;q=0.5")
                    .get("/s/nothing")
                    .then()
                    .statusCode(404)
                    .body(containsString("Це посилання не працює"));
        }

        @Test
        void includeThoseOfAnotherPurpose() {
            // given
            var anna = invitations.anna();
            var path = "/s/" + invitations.tokenFor("unsubscribe", anna);

            // when
            given().get(path).then().statusCode(404).body(containsString("This link does not work"));
            given().formParams("reason", "OTHER").post(path).then().statusCode(404);

            // then
            assertThat(stored.answers(anna.id())).isZero();
        }

        @Test
        void includeThoseWithAnyCharacterChanged() {
            var anna = invitations.anna();
            var token = invitations.token(anna);
            for (var at = 0; at < token.length(); at += 7) {
                var other = token.charAt(at) == 'A' ? 'B' : 'A';
                var changed = token.substring(0, at) + other + token.substring(at + 1);
                given().formParams("reason", "OTHER")
                        .post("/s/" + changed)
                        .then()
                        .statusCode(404);
            }
            assertThat(stored.answers(anna.id())).isZero();
        }

        @Test
        void includeThoseOfASurveyThatDoesNotExist() {
            get(invitations.anna().to("no-such-survey"), "").statusCode(404);
        }

        @Test
        void sayThatTheTimeIsOverAndRevealNothing() {
            // given
            var anna = invitations.anna().expiring(clock.instant().plus(Duration.ofHours(1)));
            post(anna, Map.of("reason", "OTHER", "comment", "my secret")).statusCode(303);

            // when
            TestClock.moveTo(clock.instant().plus(Duration.ofHours(1)));

            // then
            get(anna, "?reason=SERVICE")
                    .statusCode(410)
                    .header("Cache-Control", "no-store")
                    .body(containsString("This survey has closed"), not(containsString("secret")));
            post(anna, Map.of("reason", "SERVICE")).statusCode(410);
            given().get(url(anna) + "/thanks").then().statusCode(410);
            assertThat(stored.texts("select reason from answer where invitation_id = '" + anna.id() + "'"))
                    .containsExactly("OTHER");
        }
    }

    private static List<JsonNode> answered(Invitation invitation) {
        return SURVEYS.of(invitation.customerId(), "survey.answered.v1").stream()
                .map(Topic.Event::body)
                .toList();
    }

    private String url(Invitation invitation) {
        return "/s/" + invitations.token(invitation);
    }

    private ValidatableResponse get(Invitation invitation, String query) {
        return given().urlEncodingEnabled(false).get(url(invitation) + query).then();
    }

    private ValidatableResponse post(Invitation invitation, Map<String, String> form) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false)
                .formParams(form)
                .post(url(invitation))
                .then();
    }
}
