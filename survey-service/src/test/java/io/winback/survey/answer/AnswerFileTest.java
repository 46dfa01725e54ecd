package io.winback.survey.answer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.winback.local.testing.Contract;
import io.winback.local.testing.TestKeys;
import io.winback.survey.Answers;
import io.winback.survey.Invitations;
import io.winback.survey.ServiceTest;
import io.winback.survey.Stored;
import io.winback.survey.Surveys;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class AnswerFileTest {

    private static final String FILE = "/api/surveys/churn-reason/answers";

    @Inject
    Answers answers;

    @Inject
    Invitations invitations;

    @Inject
    Surveys surveys;

    @Inject
    Stored stored;

    @BeforeEach
    void startWithoutAnswers() {
        stored.run("truncate answer, answer_choice, answer_text, invitation");
    }

    @Test
    void isATableOfCodesInWhichNoTextIsAFormula() throws IOException {
        // given
        var anna = invitations.anna().in("et");
        var comment = "=1+1, \"hilja\"\nja veel";
        answers.give(
                anna,
                Map.of(
                        "reason",
                        "SERVICE",
                        "detail.SERVICE",
                        "SERVICE.DELIVERY",
                        "comment",
                        comment,
                        "contact",
                        "MAIL"));

        // when
        var row = rows(csv(FILE)).get(0);

        // then
        assertThat(row.get("customerId")).isEqualTo(anna.customerId());
        assertThat(row.get("language")).isEqualTo("et");
        assertThat(row.get("reason")).isEqualTo("SERVICE");
        assertThat(row.get("subReason")).isEqualTo("SERVICE.DELIVERY");
        assertThat(row.get("question.detail.SERVICE")).isEqualTo("SERVICE.DELIVERY");
        assertThat(row.get("question.contact")).isEqualTo("MAIL");
        assertThat(row.get("question.comment")).isEqualTo("'" + comment);
        assertThat(row.get("question.detail.QUALITY")).isEmpty();
    }

    @Test
    void isALineForEachAnswer() {
        // given
        answers.give(invitations.anna(), Map.of("reason", "OTHER", "comment", "=1+1"));
        answers.give(invitations.anna(), Map.of("reason", "MOVED"));

        // when
        var lines = given().header("X-Api-Key", TestKeys.AUDITOR)
                .get(FILE)
                .then()
                .statusCode(200)
                .contentType(containsString("application/x-ndjson"))
                .extract()
                .asString()
                .lines()
                .map(Contract::json)
                .toList();

        // then the words are as they were written
        assertThat(lines)
                .extracting(line -> line.at("/choices/reason/0").asText(), line -> line.at("/texts/comment")
                        .asText())
                .containsExactlyInAnyOrder(tuple("OTHER", "=1+1"), tuple("MOVED", ""));
    }

    @Test
    void holdsEveryAnswerHoweverManyThereAre() throws IOException {
        // given more than are read at once
        var first = answers.give(invitations.anna(), Map.of("reason", "OTHER"));
        stored.run("insert into answer (id, invitation_id, customer_id, survey, survey_version, mode, language, reason,"
                + " first_answered_at, answered_at, version)"
                + " select gen_random_uuid(), gen_random_uuid(), 'c-' || i, 'churn-reason', survey_version, mode, 'en', 'OTHER',"
                + " now(), now(), nextval('event_version') from answer, generate_series(1, 2500) i where id = '"
                + first + "'");

        // when
        var ids = rows(csv(FILE)).stream().map(row -> row.get("answerId")).toList();

        // then
        assertThat(ids).hasSize(2501).doesNotHaveDuplicates();
        assertThat(ids.get(0)).isEqualTo(first.toString());
        assertThat(rows(csv(FILE + "?reason=SERVICE"))).isEmpty();
    }

    @Test
    void doesNotExistForAConfidentialSurvey() {
        for (var type : List.of("text/csv", "application/x-ndjson")) {
            given().header("X-Api-Key", TestKeys.MARKETER)
                    .accept(type)
                    .get("/api/surveys/" + surveys.confidential() + "/answers")
                    .then()
                    .statusCode(409)
                    .body(containsString("/api/surveys/confidential/results"));
        }
    }

    @Test
    void isForThoseOnlyWhoMayReadAnswers() {
        given().get(FILE).then().statusCode(401);
        given().header("X-Api-Key", TestKeys.STOREFRONT).get(FILE).then().statusCode(403);
        given().header("X-Api-Key", TestKeys.MARKETER)
                .get("/api/surveys/nothing/answers")
                .then()
                .statusCode(404);
    }

    private static String csv(String path) {
        return given().header("X-Api-Key", TestKeys.MARKETER)
                .accept("text/csv")
                .get(path)
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .extract()
                .asString();
    }

    private static List<CSVRecord> rows(String csv) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .getRecords();
    }
}
