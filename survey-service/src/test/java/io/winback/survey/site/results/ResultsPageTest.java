package io.winback.survey.site.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.winback.local.testing.TestKeys;
import io.winback.local.testing.Visitor;
import io.winback.local.testing.Wordings;
import io.winback.survey.ServiceTest;
import io.winback.survey.analysis.Answered;
import io.winback.survey.analysis.Answered.People;
import io.winback.survey.site.Visitors;
import io.winback.survey.site.WellMade;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
class ResultsPageTest {

    private static final String QUESTIONS = """
            {'key': 'reason', 'kind': 'SINGLE', 'meaning': 'REASON', 'text': {'en': 'Why?'}, 'options': [
              {'code': 'SERVICE', 'text': {'en': 'S'}}, {'code': 'QUALITY', 'text': {'en': 'Q'}}, {'code': 'FORGOT', 'text': {'en': 'F'}},
              {'code': 'COMPETITOR', 'text': {'en': 'C'}}, {'code': 'MOVED', 'text': {'en': 'M'}}]},
            {'key': 'detail', 'kind': 'SINGLE', 'meaning': 'SUB_REASON', 'when': {'question': 'reason', 'codes': ['SERVICE']},
             'text': {'en': 'What?'}, 'options': [{'code': 'SERVICE.DELIVERY', 'text': {'en': 'Late'}},
               {'code': 'SERVICE.RUDE', 'text': {'en': 'Rude'}}]},
            {'key': 'score', 'kind': 'NPS', 'text': {'en': 'Would you recommend us?', 'uk': 'Чи порадили б ви нас?'}},
            {'key': 'likes', 'kind': 'MULTIPLE', 'meaning': 'STRENGTH', 'text': {'en': 'What do you like?'}, 'options': [
              {'code': 'RANGE', 'text': {'en': 'The range'}}, {'code': 'STAFF', 'text': {'en': 'The people'}}]}
            """;

    @Inject
    Answered answered;

    private String survey;
    private String path;
    private Visitor marketer;

    @BeforeEach
    void answer() {
        survey = answered.key("shown");
        path = "/ui/survey/surveys/" + survey + "/results";
        answered.publish(survey, 1, "IDENTIFIED", QUESTIONS);
        answered.answer(
                survey,
                People.of(30).on("2026-02-10"),
                Map.of("reason", List.of("SERVICE"), "detail", List.of("SERVICE.DELIVERY"), "score", List.of("3")));
        answered.answer(
                survey, People.of(10).on("2026-02-10"), Map.of("reason", List.of("QUALITY"), "score", List.of("9")));
        answered.answer(
                survey,
                People.of(10).on("2026-05-10").in("ACTIVE"),
                Map.of("reason", List.of("SERVICE"), "likes", List.of("STAFF")),
                Map.of(),
                "BURST");
        answered.answer(
                survey, People.of(10).on("2026-05-10"), Map.of("reason", List.of("COMPETITOR"), "score", List.of("9")));
        answered.silent(survey, People.of(40));
        marketer = Visitors.signedIn(TestKeys.MARKETER);
    }

    @Test
    void hasWordsInAllLanguages() throws Exception {
        assertThat(Wordings.faults(ResultWords.class, "results")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "et", "uk"})
    void areWellMadePagesInEachLanguage(String language) throws Exception {
        WellMade.pages(
                marketer,
                language,
                Map.of(
                        "results",
                        path,
                        "reasons",
                        path + "/reasons",
                        "comparison",
                        path + "/comparison",
                        "filtered",
                        path + "?panel=ACTIVE&suspected=LEFT_OUT"));
    }

    /** 60 of 100 have answered; of 50 scores 20 are promoters and 30 detractors. */
    @Test
    void tellsWhatWasAnswered() {
        var page = marketer.get(path).page();

        assertThat(page.selectFirst(".lead").text()).contains("60 answers are counted");
        assertThat(page.select(".note").text()).contains("10 of the answers");
        assertThat(page.selectFirst("#response").text()).contains("Everybody invited 100 60 60.0% 50.2% to 69.1%");
        assertThat(page.selectFirst("#question-3").text())
                .contains("9 and 10 20 40.0%")
                .contains("0 to 6 30 60.0%")
                .contains("Net Promoter Score -20.00");
    }

    /** 40, 10 and 10 of 60. */
    @Test
    void tellsReasonsBesideTheReference() {
        var page = marketer.get(path + "/reasons").page();

        assertThat(page.selectFirst("#reasons").text()).contains("40 66.7%").contains("30 75.0%");
        assertThat(page.selectFirst("#reference").text()).contains("65.0%").contains("may be chance");
        assertThat(page.select(".note").text()).contains("Decisive is").contains("80.0% (");
        assertThat(page.selectFirst("#sheet").text()).contains("Strength The people 10 100.0%");
    }

    /** Of the second wave half name service, of the first three quarters. */
    @Test
    void comparesWaves() {
        var page = marketer.get(path + "/comparison").page();

        assertThat(page.selectFirst(".lead").text()).contains("20 answers are compared with 40");
        assertThat(page.selectFirst("#differences").text())
                .contains("50.0%")
                .contains("75.0%")
                .contains("−25.0");
        assertThat(page.selectFirst("#trend").text()).contains("2026Q2 20").contains("2026Q1 40");
        assertThat(page.selectFirst("#not-compared").text()).contains("Too few answered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/reasons", "/comparison"})
    void haveEachTableAsCsv(String part) {
        var page = marketer.get(path + part).page();

        assertThat(page.select("a.csv")).isNotEmpty().allSatisfy(link -> assertThat(
                        marketer.get(link.attr("href")).status())
                .isEqualTo(200));
    }

    /** Of a confidential survey there are only figures of the whole. */
    @Test
    void offerNoFiltersInConfidence() {
        var quiet = answered.key("quiet");
        var pages = "/ui/survey/surveys/" + quiet + "/results";
        answered.publish(quiet, 1, "CONFIDENTIAL", QUESTIONS);
        answered.answer(quiet, People.of(40), Map.of("reason", List.of("SERVICE"), "score", List.of("3")));

        assertThat(marketer.get(path).page().select(".filters [name]")).isNotEmpty();
        assertThat(marketer.get(pages).page().select(".filters")).isEmpty();
        assertThat(marketer.get(pages + "/reasons").page().select(".filters")).isEmpty();
        assertThat(marketer.get(pages + "/comparison")
                        .page()
                        .select(".filters [name]")
                        .eachAttr("name"))
                .containsExactly("withSurvey");
        var refused = marketer.get(pages + "?panel=LOST");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().selectFirst("[role=alert]").text()).contains("those of the whole survey");
    }

    @Test
    void sayWhatCannotBeRead() {
        var answer = marketer.get(path + "?from=yesterday");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().selectFirst("[role=alert]").text()).contains("Invited from");
        assertThat(marketer.get("/ui/survey/surveys/none/results").status()).isEqualTo(404);
    }

    @Test
    void areForThoseWhoMayReadThem() {
        assertThat(Visitors.signedIn(TestKeys.AUDITOR).get(path).status()).isEqualTo(200);
        assertThat(Visitors.signedIn(TestKeys.AGENT).get(path).status()).isEqualTo(403);
    }
}
