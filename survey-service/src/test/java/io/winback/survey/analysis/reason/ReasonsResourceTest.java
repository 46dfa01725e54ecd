package io.winback.survey.analysis.reason;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.winback.local.testing.TestKeys;
import io.winback.survey.ServiceTest;
import io.winback.survey.Stored;
import io.winback.survey.analysis.Answered;
import io.winback.survey.analysis.Answered.People;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class ReasonsResourceTest {

    private static final String QUESTIONS =
            """
            {'key': 'reason', 'kind': 'SINGLE', 'meaning': 'REASON', 'text': {'en': 'Why?'}, 'options': [%s]},
            {'key': 'detail', 'kind': 'SINGLE', 'meaning': 'SUB_REASON', 'when': {'question': 'reason', 'codes': ['SERVICE']},
             'text': {'en': 'What?'}, 'options': [{'code': 'SERVICE.DELIVERY', 'text': {'en': 'Late'}},
               {'code': 'SERVICE.RUDE', 'text': {'en': 'Rude'}}]},
            {'key': 'score', 'kind': 'NPS', 'text': {'en': 'Recommend?'}}
            """.formatted(options("SERVICE", "QUALITY", "COMPETITOR", "FORGOT", "MOVED", "CIRCUMSTANCES", "OTHER"));

    private static final String STRENGTHS = """
            {'key': 'likes', 'kind': 'MULTIPLE', 'meaning': 'STRENGTH', 'text': {'en': 'What?'}, 'options': [%s]},
            {'key': 'needs', 'kind': 'MULTIPLE', 'meaning': 'NEED', 'text': {'en': 'Needs?'}, 'options': [%s]}
            """.formatted(options("RANGE", "STAFF"), options("PARTS", "GIFTS"));

    @Inject
    Answered answered;

    @Inject
    Stored stored;

    private static String options(String... codes) {
        return String.join(
                ", ",
                List.of(codes).stream()
                        .map(code -> "{'code': '%1$s', 'text': {'en': 'Wording of %1$s'}}".formatted(code))
                        .toList());
    }

    /** 100 reasons: service 46 (late 20, rude 6, the rest not said), quality 20, competitor 10, forgot 3, moved 1, circumstances 12, other 8. */
    private String hundred(String mode) {
        var survey = answered.key("hundred");
        answered.publish(survey, 1, mode, QUESTIONS);
        answered.answer(
                survey, People.of(20), Map.of("reason", List.of("SERVICE"), "detail", List.of("SERVICE.DELIVERY")));
        answered.answer(survey, People.of(6), Map.of("reason", List.of("SERVICE"), "detail", List.of("SERVICE.RUDE")));
        answer(survey, 20, "SERVICE");
        answer(survey, 20, "QUALITY");
        answer(survey, 10, "COMPETITOR");
        answer(survey, 3, "FORGOT");
        answer(survey, 1, "MOVED");
        answer(survey, 12, "CIRCUMSTANCES");
        answer(survey, 8, "OTHER");
        answered.answer(survey, People.of(5), Map.of("score", List.of("9")));
        return survey;
    }

    private void answer(String survey, int count, String reason) {
        answered.answer(survey, People.of(count), Map.of("reason", List.of(reason)));
    }

    @Test
    void tellsReasonsAsSharesOfThoseWhoNamedOne() {
        reasons(hundred("IDENTIFIED"), "")
                .body("answers", is(105))
                .body("named", is(100))
                .body(
                        "reasons.reason",
                        contains("SERVICE", "QUALITY", "COMPETITOR", "FORGOT", "MOVED", "CIRCUMSTANCES", "OTHER"))
                .body("reasons.named.count", contains(46, 20, 10, 3, 1, 12, 8))
                .body("reasons[0].named.share", is("0.4600"))
                .body("reasons[0].named.low", is("0.3656"))
                .body("reasons[0].named.high", is("0.5574"))
                .body("reasons[0].subReasons.subReason", contains("SERVICE.DELIVERY", "SERVICE.RUDE"))
                .body("reasons[0].subReasons.named.count", contains(20, 6))
                .body("reasons[0].subReasons.named.of", contains(46, 46))
                .body("reasons.inReference", contains(true, true, true, true, true, false, false));
    }

    /**
     * 80 named what the reference has: service 46 / 80 = 0.575 against 0.65, quality 0.25 against 0.15, competitor 0.125 and forgot or moved 0.05
     * against 0.10. Standard errors under the reference: 0.075 / 0.053327 = 1.4064 (p 0.1596), 0.1 / 0.039922 = 2.5049 (0.01225),
     * 0.025 / 0.033541 = 0.7454 (0.4561), 0.05 / 0.033541 = 1.4907 (0.1360); Holm: 4 times the smallest is 0.0490, then 3, 2 and 1 times.
     */
    @Test
    void setsOwnSharesBesideTheReference() {
        reasons(hundred("IDENTIFIED"), "")
                .body("reference.reference", contains("0.6500", "0.1500", "0.1000", "0.1000"))
                .body("reference[3].reasons", contains("FORGOT", "MOVED"))
                .body("reference.named.count", contains(46, 20, 10, 4))
                .body("reference.named.of", everyItem(is(80)))
                .body("reference.named.share", contains("0.5750", "0.2500", "0.1250", "0.0500"))
                .body("reference[1].named.low", is("0.1681"))
                .body("reference[1].named.high", is("0.3548"))
                .body("reference.outside", contains(false, true, false, false))
                .body("reference.adjustedP", contains("0.4081", "0.0490", "0.4561", "0.4081"))
                .body("reference.differs", contains(false, true, false, false));
    }

    /** 46 against 20 and 69 against 23 by tosses of a coin; both far below 5 %. */
    @Test
    void namesTheDecisiveFactor() {
        reasons(hundred("IDENTIFIED"), "")
                .body("decisive.first", is("SERVICE"))
                .body("decisive.second", is("QUALITY"))
                .body("decisive.ofBoth.count", is(46))
                .body("decisive.ofBoth.of", is(66))
                .body("decisive.tooClose", is(false))
                .body("sheet.internal.count", is(69))
                .body("sheet.internal.of", is(92))
                .body("sheet.internal.share", is("0.7500"))
                .body("sheet.side", is("INTERNAL"))
                .body("sheet.weaknesses.code", contains("SERVICE", "QUALITY", "FORGOT"))
                .body("sheet.threats.code", contains("CIRCUMSTANCES", "COMPETITOR", "MOVED"));
    }

    /** 8 against 7: twice the chance of 7 or fewer heads of 15 is 1. */
    @Test
    void saysWhereItIsTooCloseToCall() {
        var survey = answered.key("close");
        answered.publish(survey, 1, "IDENTIFIED", QUESTIONS);
        answer(survey, 8, "SERVICE");
        answer(survey, 7, "COMPETITOR");
        answer(survey, 30, "OTHER");

        reasons(survey, "")
                .body("decisive.first", is("SERVICE"))
                .body("decisive.tooClose", is(true))
                .body("decisive.adjustedP", is("1.0000"))
                .body("sheet.side", is("TOO_CLOSE"));
    }

    @Test
    void takesStrengthsAndNeedsOfTheActive() {
        var survey = hundred("IDENTIFIED");
        var active = answered.key("active");
        answered.publish(active, 1, "IDENTIFIED", STRENGTHS);
        answered.answer(
                active, People.of(6).in("ACTIVE"), Map.of("likes", List.of("STAFF"), "needs", List.of("GIFTS")));
        answered.answer(active, People.of(2).in("ACTIVE"), Map.of("likes", List.of("STAFF", "RANGE")));

        reasons(survey, "strengthsOf=" + active)
                .body("sheet.strengthsOf", is(active))
                .body("sheet.strengths.code", contains("STAFF", "RANGE"))
                .body("sheet.strengths.named.count", contains(8, 2))
                .body("sheet.strengths.named.of", contains(8, 8))
                .body("sheet.strengths[0].text.en", is("Wording of STAFF"))
                .body("sheet.opportunities.code", contains("GIFTS", "PARTS"))
                .body("sheet.opportunities.named.of", contains(6, 6));
    }

    /** Three stay with service, two go from quality to service, one to a good score; four more answer once. */
    @Test
    void separatesThoseWhoStayDissatisfied() {
        var survey = answered.key("staying");
        answered.publish(survey, 1, "IDENTIFIED", QUESTIONS);
        both(survey, 3, "SERVICE", "SERVICE");
        both(survey, 2, "QUALITY", "SERVICE");
        both(survey, 1, "SERVICE", "FORGOT");
        answer(survey, 4, "QUALITY");

        reasons(survey, "by=QUARTER")
                .body("named", is(16))
                .body("staying.by", is("QUARTER"))
                .body("staying.dissatisfied.count", is(5))
                .body("staying.dissatisfied.of", is(6))
                .body("staying.sameReason.count", is(3))
                .body("staying.sameReason.of", is(5))
                .body("staying.withoutThem.named.count", contains(1, 4, 0, 1, 0, 0, 0));
        reasons(survey, "by=YEAR")
                .body("staying", not(hasKey("dissatisfied")))
                .body("staying.withoutThem[0].named.count", is(9));
    }

    /** The same people in the first and in the second quarter. */
    private void both(String survey, int count, String first, String second) {
        answered.answer(survey, People.of(count).on("2026-02-01"), Map.of("reason", List.of(first)));
        answered.answer(survey, People.of(count).on("2026-05-01"), Map.of("reason", List.of(second)));
        stored.run("""
                update answer a set customer_id = md5(%1$d || '%2$s' || '%3$s' || place) || a.survey from (
                  select id, row_number() over (partition by date_trunc('month', first_answered_at) order by id) as place
                  from answer where survey = '%4$s' and customer_id not like '%%' || survey) p
                where p.id = a.id
                """.formatted(count, first, second, survey));
    }

    @Test
    void hidesAllOfFewerThanFive() {
        var survey = answered.key("four");
        answered.publish(survey, 1, "IDENTIFIED", QUESTIONS);
        answer(survey, 4, "SERVICE");

        reasons(survey, "")
                .body("$", not(hasKey("named")))
                .body("$", not(hasKey("decisive")))
                .body("reasons.named", everyItem(nullValue()))
                .body("reference.named", everyItem(nullValue()))
                .body("sheet.weaknesses.named", everyItem(nullValue()))
                .body("sheet", not(hasKey("internal")));
    }

    /** Forgot 3 and moved 1 are hidden, and so is every sum with them. */
    @Test
    void hidesSumsOfWhatIsConfidential() {
        var survey = hundred("CONFIDENTIAL");
        // then all of it is told
        given().header("X-Api-Key", TestKeys.MARKETER)
                .post("/api/surveys/" + survey + "/close")
                .then()
                .statusCode(200);

        reasons(survey, "")
                .body("reasons.findAll { it.named == null }.reason", contains("FORGOT", "MOVED"))
                .body("reference.named", everyItem(nullValue()))
                .body("sheet", not(hasKey("internal")))
                .body("$", not(hasKey("decisive")))
                .body("$", not(hasKey("staying")));
    }

    private static ValidatableResponse reasons(String survey, String query) {
        return given().header("X-Api-Key", TestKeys.MARKETER)
                .get("/api/surveys/" + survey + "/reasons" + (query.isEmpty() ? "" : "?" + query))
                .then()
                .statusCode(200);
    }
}
