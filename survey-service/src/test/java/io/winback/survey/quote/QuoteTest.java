package io.winback.survey.quote;

import static io.restassured.RestAssured.given;
import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.winback.local.testing.Contract;
import io.winback.local.testing.TestKeys;
import io.winback.local.testing.Topic;
import io.winback.platform.paging.PageToken;
import io.winback.survey.Answers;
import io.winback.survey.Invitations;
import io.winback.survey.Invitations.Invitation;
import io.winback.survey.Questionnaires;
import io.winback.survey.ServiceTest;
import io.winback.survey.Stored;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class QuoteTest {

    private static final Topic SURVEYS = Topic.of("winback.surveys");
    private static final String WORDS = "They sent the right part the next day.";
    private static final String STORY = "I was cross. " + WORDS + " Thank you!";

    @Inject
    Invitations invitations;

    @Inject
    Answers answers;

    @Inject
    Questionnaires questionnaires;

    @Inject
    QuoteService service;

    @Inject
    Stored stored;

    private Invitation anna;

    @BeforeEach
    void invite() {
        anna = invitations.anna().to(questionnaires.published("quoted", UnaryOperator.identity()));
    }

    @Test
    void tellsWordsBothSidesAgreedOn() {
        // given
        var answer = answers.give(anna, agreed());
        assertThat(SURVEYS.of(anna.customerId(), QuoteChanged.TYPE)).isEmpty();

        // when
        release(answer, "  " + WORDS + " ").statusCode(200).body("words", equalTo(WORDS), "author", equalTo("Anna K."));

        // then
        var told = told(1).get(0);
        assertThat(Contract.of("survey-service", QuoteChanged.TYPE).violations(told.toString()))
                .isEmpty();
        assertThat(told.get("released").asBoolean()).isTrue();
        assertThat(told.get("words").asText()).isEqualTo(WORDS);
        assertThat(told.get("author").asText()).isEqualTo("Anna K.");
        assertThat(told.get("language").asText()).isEqualTo("en");
        assertThat(listed()).contains(answer.toString());
    }

    @Test
    void changesNothingWithTheSameWordsAndTellsOthersAnew() {
        // given
        var answer = answers.give(anna, agreed());
        release(answer, WORDS).statusCode(200);

        // when
        release(answer, WORDS).statusCode(200);
        release(answer, "Thank you!").statusCode(200);

        // then
        var told = told(2);
        assertThat(told.get(1).get("quoteId")).isEqualTo(told.get(0).get("quoteId"));
        assertThat(told.get(1).get("words").asText()).isEqualTo("Thank you!");
        assertThat(told.get(1).get("version").asLong())
                .isGreaterThan(told.get(0).get("version").asLong());
    }

    @Test
    void takesNothingTheAuthorDidNotAgreeTo() {
        // given
        var form = agreed();
        form.put("quote", "NO");
        var answer = answers.give(anna, form);

        // then
        release(answer, WORDS).statusCode(409).body("type", equalTo("/problems/quote-not-allowed"));
        release(answer, "Anna K.").statusCode(409);
    }

    @Test
    void takesNothingTheAuthorDidNotWrite() {
        // given
        var answer = answers.give(anna, agreed());

        // then
        release(answer, WORDS.replace("next", "very next"))
                .statusCode(400)
                .body("field", equalTo("words"), "type", equalTo("/problems/words-not-verbatim"));
        release(answer, "Anna K.").statusCode(400);
        release(answer, "x".repeat(401)).statusCode(400);
        release(answer, " ").statusCode(400);
        release(UUID.randomUUID(), WORDS).statusCode(404);
        assertThat(SURVEYS.of(anna.customerId(), QuoteChanged.TYPE)).isEmpty();
    }

    @Test
    void takesNothingAMachineMayHaveSentAndNothingConfidential() {
        // given
        var answer = answers.give(anna, agreed());
        stored.run("update answer set suspicion = '{TRAP}' where id = '" + answer + "'");

        // then
        release(answer, WORDS).statusCode(409).body("type", equalTo("/problems/answer-suspected"));
        stored.run("update answer set suspicion = '{}', mode = 'CONFIDENTIAL' where id = '" + answer + "'");
        release(answer, WORDS).statusCode(404);
    }

    @Test
    void endsWithAnyChangeOfTheAnswer() {
        // given
        var answer = answers.give(anna, agreed());
        release(answer, WORDS).statusCode(200);
        var changed = agreed();
        changed.put("recommend", "8");

        // when
        answers.give(anna, changed);

        // then
        var told = told(2).get(1);
        assertThat(Contract.of("survey-service", QuoteChanged.TYPE).violations(told.toString()))
                .isEmpty();
        assertThat(told.get("released").asBoolean()).isFalse();
        assertThat(told.has("words") && !told.get("words").isNull()).isFalse();
        assertThat(listed()).doesNotContain(answer.toString());
    }

    @Test
    void staysWhereTheSameAnswerIsSentAgain() {
        // given
        var answer = answers.give(anna, agreed());
        release(answer, WORDS).statusCode(200);

        // when
        answers.give(anna, agreed());

        // then
        assertThat(told(1)).hasSize(1);
        assertThat(listed()).contains(answer.toString());
    }

    @Test
    void isTakenBackByTheShop() {
        // given
        var answer = answers.give(anna, agreed());
        release(answer, WORDS).statusCode(200);

        // when
        for (var i = 0; i < 2; i++) {
            given().header("X-Api-Key", TestKeys.MARKETER)
                    .delete("/api/answers/quotes/" + answer)
                    .then()
                    .statusCode(204);
        }

        // then
        assertThat(told(2).get(1).get("released").asBoolean()).isFalse();
        assertThat(stored.texts(
                        "select what || ' ' || who from answer_deed where answer_id = '" + answer + "' order by id"))
                .containsExactly("RELEASED test-marketer", "TAKEN_BACK test-marketer");
    }

    @Test
    void endsWhenTheCustomerIsErased() {
        // given
        var answer = answers.give(anna, agreed());
        release(answer, WORDS).statusCode(200);

        // when
        QuarkusTransaction.requiringNew().run(() -> service.forget(anna.customerId()));

        // then
        assertThat(told(2).get(1).get("released").asBoolean()).isFalse();
        assertThat(stored.count("select count(*) from quote where answer_id = '" + answer + "'"))
                .isZero();
    }

    @Test
    void isToldAgainOnRequestWithItsVersion() {
        // given
        var answer = answers.give(anna, agreed());
        release(answer, WORDS).statusCode(200);

        // when
        given().header("X-Api-Key", TestKeys.OPERATOR)
                .post("/api/operations/survey/republish?type=quote.changed.v1")
                .then()
                .statusCode(200);

        // then
        var told = told(2);
        assertThat(told.get(1)).isEqualTo(told.get(0));
    }

    @Test
    void isForMarketers() {
        var answer = answers.give(anna, agreed());
        given().header("X-Api-Key", TestKeys.AGENT)
                .contentType("application/json")
                .body(Map.of("words", WORDS))
                .put("/api/answers/quotes/" + answer)
                .then()
                .statusCode(403);
        given().header("X-Api-Key", TestKeys.AUDITOR)
                .get("/api/answers/quotes")
                .then()
                .statusCode(200)
                .body("items.answerId", not(hasItem(answer.toString())));
        given().header("X-Api-Key", TestKeys.AUDITOR)
                .get("/api/answers/quotes?pageToken=" + PageToken.of("first"))
                .then()
                .statusCode(400)
                .body("field", equalTo("pageToken"));
    }

    private static Map<String, String> agreed() {
        return new HashMap<>(
                Map.of("recommend", "9", "value", "PRICE", "story", STORY, "quote", "YES", "quote.name", "Anna K."));
    }

    private static ValidatableResponse release(UUID answer, String words) {
        return given().header("X-Api-Key", TestKeys.MARKETER)
                .contentType("application/json")
                .body(Map.of("words", words))
                .put("/api/answers/quotes/" + answer)
                .then();
    }

    private static List<String> listed() {
        return given().header("X-Api-Key", TestKeys.AUDITOR)
                .get("/api/answers/quotes?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.answerId");
    }

    private List<JsonNode> told(int count) {
        await().untilAsserted(() ->
                assertThat(SURVEYS.of(anna.customerId(), QuoteChanged.TYPE)).hasSize(count));
        return SURVEYS.of(anna.customerId(), QuoteChanged.TYPE).stream()
                .map(Topic.Event::body)
                .toList();
    }
}
