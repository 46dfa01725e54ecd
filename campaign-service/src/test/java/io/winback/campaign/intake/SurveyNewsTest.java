package io.winback.campaign.intake;

import static io.winback.campaign.Api.marketer;
import static io.winback.campaign.Api.operator;
import static io.winback.campaign.World.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import io.winback.campaign.Definitions;
import io.winback.campaign.MailServer;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What surveys tell, and what becomes of it: rest, routes, blocks of mails, words of others, news of what was mended. */
@RealTest
class SurveyNewsTest {

    private static final Instant LONG_AFTER = Instant.parse("2040-01-01T00:00:00Z");

    @Inject
    World world;

    private String campaign;
    private String segment;
    private String survey;

    @BeforeEach
    void freshNames() {
        campaign = Neighbours.id("campaign");
        segment = Neighbours.id("segment");
        survey = Neighbours.id("survey");
    }

    @AfterEach
    void stop() {
        marketer().post("/api/campaigns/" + campaign + "/cancel");
    }

    @Test
    void marketingRestsUntilAPersonGotBack() {
        // given a mail that is planned for tomorrow
        var anna = world.lost("anna");
        world.launch(campaign, segment, Definitions.tomorrow(segment, "News"), anna);
        soon().untilAsserted(() -> assertThat(world.value("select state from enrollment where customer_id = :id", anna))
                .isEqualTo("ACTIVE"));

        // when a wish is told, the end of another one before its beginning, and the day comes
        var wish = UUID.randomUUID();
        var other = UUID.randomUUID();
        Neighbours.wishesContact(anna, wish);
        Neighbours.contactClosed(anna, other, "WITHDRAWN");
        Neighbours.wishesContact(anna, other);
        soon().untilAsserted(() -> assertThat(
                        world.value("select count(requested_at) from contact_request where customer_id = :id", anna))
                .isEqualTo("2"));
        world.skipDays(2);

        // then
        soon().untilAsserted(() -> assertThat(world.decisions(anna)).contains("CONTACT_REQUESTED"));
        assertThat(MailServer.received(Neighbours.address(anna))).isEmpty();

        // when somebody got back, then the mail goes, without a day passing, and the old wish told again stops nothing
        Neighbours.contactClosed(anna, wish, "REACHED");
        Neighbours.wishesContact(anna, wish);
        world.mails(anna, 1);
        assertThat(world.value(
                        "select outcome from contact_request where customer_id = :id and closed_at is not null and"
                                + " outcome <> 'WITHDRAWN'",
                        anna))
                .isEqualTo("REACHED");
    }

    @Test
    void whoWantsToBeGotBackToTakesPartAfterwards() {
        // given
        var anna = world.lost("anna");
        var wish = UUID.randomUUID();
        Neighbours.wishesContact(anna, wish);
        soon().untilAsserted(
                        () -> assertThat(world.value("select by from contact_request where customer_id = :id", anna))
                                .isEqualTo("MAIL"));

        // when
        world.launch(campaign, segment, Definitions.gift(segment, "A gift"), anna);
        soon().untilAsserted(() -> assertThat(world.decisions(anna)).contains("CONTACT_REQUESTED"));
        assertThat(world.value("select count(*) from enrollment where customer_id = :id", anna))
                .isEqualTo("0");

        // then
        Neighbours.contactClosed(anna, wish, "NOT_REACHED");
        world.mails(anna, 1);
    }

    @Test
    void noticesAboutTheServiceStillGo() {
        var anna = world.lost("anna");
        Neighbours.permittedNotices(anna);
        Neighbours.wishesContact(anna, UUID.randomUUID());
        soon().untilAsserted(() -> assertThat(world.value(
                        "select count(*) from permission p join contact_request q using (customer_id)"
                                + " where customer_id = :id and p.purpose = 'SERVICE_NOTICE'",
                        anna))
                .isEqualTo("1"));

        world.launch(
                campaign,
                segment,
                Definitions.tomorrow(segment, "Recall").replace("\"NEWS\"", "\"SERVICE_NOTICE\""),
                anna);
        soon().untilAsserted(() -> assertThat(world.value("select state from enrollment where customer_id = :id", anna))
                .isEqualTo("ACTIVE"));
        world.skipDays(2);

        world.mails(anna, 1);
    }

    @Test
    void needsAndUnknownProductsChooseWhatIsSaid() throws Exception {
        // given
        var anna = world.lost("anna");
        var product = Neighbours.id("saffron");
        marketer().body("""
                        {"texts": {"en": {"name": "Saffron of the hills", "text": "A gram goes far."}},
                         "url": "https://shop.example/saffron", "availableFrom": "2020-01-01T00:00:00Z"}
                        """).put("/api/products/" + product).then().statusCode(200);
        Neighbours.surveyPublished(survey, 1, """
                "mode":"IDENTIFIED","state":"OPEN","reasons":[],"needs":["GIFT"],"products":["%s"]""".formatted(product));
        world.launch(campaign, segment, """
                {"name": "Ask", "segment": "%s", "holdout": 0, "entry": {"share": 1},
                 "mails": {
                   "ask": {"purpose": "SURVEY", "texts": {"en": {"subject": "What do you need?", "body": "Tell us."}}},
                   "known": {"purpose": "NEWS", "texts": {"en": {"subject": "Known", "body": "Hello"}}},
                   "present": {"purpose": "NEWS", "texts": {"en": {"subject": "Present",
                     "body": "Hello\\n\\n{{#presentation}}You said that you do not know this yet:\\n\\n{{presentation}}\\n\\n{{/presentation}}Bye"}}}},
                 "stages": [
                   {"key": "ask", "mail": "ask", "survey": "%s", "wait": "P20D",
                    "next": [{"knows": ["%s"], "stage": "known"}, {"needs": ["GIFT"], "notKnown": ["%s"], "stage": "present"}]},
                   {"key": "known", "mail": "known"},
                   {"key": "present", "mail": "present"}]}
                """.formatted(segment, survey, product, product), anna);
        world.mails(anna, 1);
        var run = world.value("select id from enrollment where customer_id = :id", anna);

        // when an answer is told, and an older state of it afterwards
        var answer = UUID.randomUUID().toString();
        Neighbours.answered(anna, run, answer, 2, "[\"GIFT\"]", "[{\"product\":\"" + product + "\",\"known\":false}]");
        Neighbours.answered(anna, run, answer, 1, "[]", "[{\"product\":\"" + product + "\",\"known\":true}]");
        soon().untilAsserted(() -> assertThat(world.decisions(anna)).contains("CONTACT_PRESSURE"));
        world.skipDays(15);

        // then
        var mail = world.mails(anna, 2).get(1);
        assertThat(mail.getSubject()).isEqualTo("Present");
        assertThat(text(mail))
                .containsSubsequence("You said that you do not know this yet:", "* Saffron of the hills", "Bye");
    }

    /** What a survey tells, and what a launch says then. */
    private record Refusal(String told, String field, String words) {}

    @Test
    void aLaunchRefusesWhatTheSurveyCannotTell() throws Exception {
        var refusals = List.of(
                new Refusal("\"state\":\"CLOSED\"", "stages[0].survey", "is closed and takes no answers"),
                new Refusal("\"mode\":\"CONFIDENTIAL\",\"needs\":[]", "stages[0].next[0].needs", "is confidential"),
                new Refusal(
                        "\"needs\":[\"REFILL\"]",
                        "stages[0].next[0].needs",
                        "never yields the need GIFT; known are REFILL"),
                new Refusal(
                        "\"needs\":[\"GIFT\"],\"products\":[]",
                        "stages[0].next[1].knows",
                        "never asks about the product saffron"),
                new Refusal(
                        "\"reasons\":[\"QUALITY\"]",
                        "stages[0].next[2].reasons",
                        "yields none of these reasons; known are QUALITY"));

        // each waits for news that may still come: all together no longer than one
        var marketers = Executors.newFixedThreadPool(refusals.size());
        try {
            var launches = refusals.stream()
                    .map(refusal -> CompletableFuture.runAsync(() -> refuses(refusal), marketers))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(launches).get(5, TimeUnit.MINUTES);
        } finally {
            marketers.shutdown();
        }
    }

    private void refuses(Refusal refusal) {
        var asked = Neighbours.id("survey");
        var refused = Neighbours.id("campaign");
        Neighbours.surveyPublished(asked, 1, refusal.told());
        world.put(refused, """
                {"name": "Ask", "segment": "%s",
                 "mails": {"ask": {"purpose": "SURVEY", "texts": {"en": {"subject": "Why?", "body": "Tell us."}}}},
                 "stages": [{"key": "ask", "mail": "ask", "survey": "%s", "wait": "P20D",
                   "next": [{"needs": ["GIFT"], "end": "GIFT"}, {"knows": ["saffron"], "end": "KNOWS"},
                            {"reasons": ["SERVICE"], "end": "SERVED"}]}]}
                """.formatted(segment, asked));
        soon().untilAsserted(() -> assertThat(world.value("select name from survey where survey = :id", asked))
                .isEqualTo("Why"));

        marketer()
                .post("/api/campaigns/" + refused + "/launch")
                .then()
                .statusCode(not(200))
                .body(containsString(refusal.field()))
                .body(containsString(refusal.words()));
    }

    @Test
    void oneClickAnswersSpeakTheReadersLanguageOrTheSurveys() throws Exception {
        // given a survey in Estonian only, and readers of both
        Neighbours.surveyPublished(survey, 1, """
                "ask":{"question":"reason","kind":"SINGLE","text":{"et":"Mis oli peamine põhjus?"},
                 "choices":[{"code":"SERVICE","text":{"et":"Teenindus"}},{"code":"QUALITY","text":{"et":"Kaup"}}]}""");
        var mari = world.lost("mari", "et");
        world.launch(campaign, segment, """
                {"name": "Ask", "segment": "%s", "holdout": 0, "entry": {"share": 1},
                 "mails": {"ask": {"purpose": "SURVEY", "texts": {
                   "en": {"subject": "Why?", "body": "Tell us."}, "et": {"subject": "Miks?", "body": "Öelge meile."}}}},
                 "stages": [{"key": "ask", "mail": "ask", "survey": "%s", "wait": "P20D"}]}
                """.formatted(segment, survey), mari);

        // then the mail leads to the survey, and a test of it nowhere
        var text = text(world.mails(mari, 1).get(0));
        assertThat(text)
                .contains("Mis oli peamine põhjus?")
                .containsPattern("\\* Teenindus\\R  http://localhost:8080/s/v1[^?]+\\?reason=SERVICE")
                .containsPattern("\\* Kaup\\R  http://localhost:8080/s/v1[^?]+\\?reason=QUALITY");
        preview("?language=en")
                .body("html", containsString("lang=\"et\""))
                .body("html", containsString("Mis oli peamine põhjus?"))
                .body("html", containsString("http://localhost:8080/t/test/survey?lang=en"))
                .body("html", not(containsString("reason=SERVICE")));
        assertThat(world.told(mari, "survey.invited.v1").get("lifecycleStage").asText())
                .isEqualTo("LOST");
        assertThat(world.told(mari, "survey.invited.v1").at("/value/amount").asText())
                .isEqualTo("57.60");
    }

    @Test
    void showsTheNewestReleasedWordsOfOthers() {
        // given words of two, the newer ones of the reader
        var anna = world.lost("anna");
        var bert = Neighbours.id("bert");
        var quotes = List.of(UUID.randomUUID(), UUID.randomUUID());
        world.put(campaign, """
                {"name": "Proof", "segment": "%s",
                 "mails": {"news": {"purpose": "NEWS", "texts": {"en": {"subject": "News", "body": "Hello\\n\\n{{proof}}\\n\\nBye",
                   "proof": {"quotes": true}}}}},
                 "stages": [{"key": "news", "mail": "news"}]}
                """.formatted(segment));
        Neighbours.quoted(bert, quotes.get(0), 1, "They sent it the next day.", LONG_AFTER);
        Neighbours.quoted(anna, quotes.get(1), 1, "My own words.", LONG_AFTER.plusSeconds(1));

        // then
        soon().untilAsserted(() -> preview("?customer=" + anna)
                .body("text", containsString("They sent it the next day."))
                .body("text", containsString("— Mari"))
                .body("text", not(containsString("My own words."))));
        soon().untilAsserted(() -> preview("").body("text", containsString("My own words.")));

        // when they are withdrawn, and told again as they were
        Neighbours.quoted(bert, quotes.get(0), 2, null, LONG_AFTER);
        Neighbours.quoted(bert, quotes.get(0), 1, "They sent it the next day.", LONG_AFTER);
        Neighbours.erasure(anna, world.now());

        // then
        soon().untilAsserted(() ->
                preview("").body("warnings.code", hasItem("NO_QUOTE")).body("text", not(containsString("Mari"))));
        assertThat(world.value("select count(*) from quote where customer_id = :id", anna))
                .isEqualTo("0");
    }

    @Test
    void sendsEachReaderTheNewestWordsOfSomebodyElse() throws Exception {
        // given the newest words, and the newest but one of somebody else
        var anna = world.lost("anna");
        var bert = world.lost("bert");
        var quotes = Stream.generate(UUID::randomUUID).limit(3).toList();
        var later = LONG_AFTER.plus(Duration.ofDays(1));
        Neighbours.quoted(bert, quotes.get(0), 1, "They sent it the next day.", later);
        Neighbours.quoted(anna, quotes.get(1), 1, "It came in one piece.", later.plusSeconds(1));
        Neighbours.quoted(anna, quotes.get(2), 1, "They wrote back to me.", later.plusSeconds(2));
        soon().untilAsserted(() -> assertThat(world.value("select count(*) from quote where customer_id = :id", anna))
                .isEqualTo("2"));

        // when
        world.launch(campaign, segment, """
                {"name": "Proof", "segment": "%s", "holdout": 0, "entry": {"share": 1},
                 "mails": {"news": {"purpose": "NEWS", "texts": {"en": {"subject": "News", "body": "Hello\\n\\n{{proof}}",
                   "proof": {"quotes": true}}}}},
                 "stages": [{"key": "news", "mail": "news"}]}
                """.formatted(segment), anna, bert);

        // then
        assertThat(text(world.mails(anna, 1).get(0))).contains("They sent it the next day.");
        assertThat(text(world.mails(bert, 1).get(0)))
                .contains("They wrote back to me.")
                .doesNotContain("It came in one piece.");
        Neighbours.quoted(bert, quotes.get(0), 2, null, later);
        Neighbours.quoted(anna, quotes.get(1), 2, null, later);
        Neighbours.quoted(anna, quotes.get(2), 2, null, later);
    }

    /** Seven named it, the addresses of two are closed: five are told, and nobody else. */
    @Test
    void whatWasMendedIsToldToThoseWhoMayBeWrittenTo() throws Exception {
        // given
        var named = Stream.of("anna", "bert", "carl", "dora", "ella", "finn", "gerd")
                .map(world::lost)
                .toList();
        var closed = named.subList(5, 7);
        var stranger = world.lost("stranger");
        closed.forEach(Neighbours::suppressed);
        closed.forEach(customer -> soon().untilAsserted(() -> assertThat(
                        world.value("select suppressed from customer where customer_id = :id", customer))
                .isEqualTo("t")));
        world.put(campaign, "{\"name\": \"Mended\", \"template\": \"improvement\"}");
        marketer().post("/api/campaigns/" + campaign + "/launch").then().statusCode(200);
        soon().untilAsserted(() -> assertThat(
                        marketer().get("/api/campaigns/" + campaign).jsonPath().getString("status"))
                .isEqualTo("RUNNING"));

        // when
        var improvement = Neighbours.id("improvement");
        named.forEach(customer ->
                Neighbours.mended(improvement, customer, world.now(), "Orders now leave on the day they come in."));

        // then
        for (var customer : named.subList(0, 5)) {
            assertThat(text(world.mails(customer, 1).get(0))).contains("Orders now leave on the day they come in.");
        }
        closed.forEach(customer ->
                soon().untilAsserted(() -> assertThat(world.decisions(customer)).contains("SUPPRESSED")));
        assertThat(world.value("select count(*) from message where campaign = :id", campaign))
                .isEqualTo("5");
        Stream.concat(closed.stream(), Stream.of(stranger))
                .forEach(customer -> assertThat(MailServer.received(Neighbours.address(customer)))
                        .isEmpty());
    }

    @Test
    void whatACustomerSaidIsExportedAndForgotten() {
        // given
        var anna = world.lost("anna");
        Neighbours.answered(
                anna, UUID.randomUUID().toString(), UUID.randomUUID().toString(), 1, "[\"GIFT\"]", "[]");
        Neighbours.wishesContact(anna, UUID.randomUUID());
        soon().untilAsserted(() -> operator()
                .get("/api/operations/campaign/export?customer=" + anna)
                .then()
                .statusCode(200)
                .body(containsString("GIFT"))
                .body(containsString("contact_request")));

        // when
        Neighbours.erasure(anna, world.now());

        // then
        soon().untilAsserted(() -> assertThat(world.value(
                        "select (select count(*) from customer where customer_id = :id)"
                                + " + (select count(*) from survey_answer where customer_id = :id)"
                                + " + (select count(*) from contact_request where customer_id = :id)",
                        anna))
                .isEqualTo("0"));
    }

    private ValidatableResponse preview(String query) {
        return marketer()
                .get("/api/campaigns/" + campaign + "/preview" + query)
                .then()
                .statusCode(200);
    }

    private static String text(MimeMessage mail) throws Exception {
        return ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
    }
}
