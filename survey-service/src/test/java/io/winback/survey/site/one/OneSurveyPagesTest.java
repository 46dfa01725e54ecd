package io.winback.survey.site.one;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.winback.local.testing.TestKeys;
import io.winback.local.testing.Visitor;
import io.winback.platform.ids.Ids;
import io.winback.survey.ServiceTest;
import io.winback.survey.Stored;
import io.winback.survey.site.Visitors;
import io.winback.survey.site.WellMade;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a marketer sees of one survey, and does with it. */
@QuarkusTest
@ServiceTest
class OneSurveyPagesTest {

    private static final String WHOLE = """
            {"name": "After the first order", "languages": ["en", "et"],
             "title": {"en": "How was it?", "et": "Kuidas läks?"}, "intro": {"en": "Two <b>questions</b>."},
             "questions": [
              {"key": "satisfied", "kind": "CSAT", "required": true, "text": {"en": "Are you satisfied?", "et": "Kas olete rahul?"}},
              {"key": "why", "kind": "TEXT", "when": {"question": "satisfied", "codes": ["1", "2"]},
               "text": {"en": "What went wrong?"}},
              {"key": "need", "kind": "MULTIPLE", "meaning": "NEED", "text": {"en": "What do you need?"},
               "options": [{"code": "TEA", "text": {"en": "Tea", "et": "Teed"}}, {"code": "CUPS", "text": {"en": "Cups"}}]}]}
            """;

    @Inject
    Ids ids;

    @Inject
    Stored stored;

    private Visitor marketer;
    private String key;
    private String page;

    @BeforeEach
    void write() {
        marketer = Visitors.signedIn(TestKeys.MARKETER);
        key = "page-" + ids.next();
        page = "/ui/survey/surveys/" + key;
        put(WHOLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "et", "uk"})
    void areWellMadeInEachLanguage(String language) throws IOException {
        marketer.submit(marketer.get(page + "/publish"), page + "/publish", Map.of());
        put(WHOLE.replace("Are you satisfied?", "Are you happy?"));

        WellMade.pages(
                marketer,
                language,
                Map.of(
                        "survey", page,
                        "survey-draft", page + "?of=draft",
                        "survey-publish", page + "/publish",
                        "survey-close", page + "/close",
                        "survey-open", page + "/open",
                        "survey-preview", page + "/preview",
                        "survey-churn-reason", "/ui/survey/surveys/churn-reason",
                        "survey-active-panel", "/ui/survey/surveys/active-panel"));
    }

    @Test
    void drawsWhatIsAskedAndWhereItLeads() {
        var shown = marketer.get(page + "?lang=et").page();

        assertThat(shown.select(".journey > .steps > li > .step .stage").eachText())
                .containsExactly("Kas olete rahul?", "What do you need?");
        var followed = shown.selectFirst(".ways");
        assertThat(followed.select(".whose").text()).contains("1 / 2");
        assertThat(followed.select(".stage").text()).isEqualTo("What went wrong?");
        assertThat(followed.selectFirst(".stage").attr("lang")).isEqualTo("en");
        assertThat(shown.select(".says").text()).contains("Teed", "TEA");
        assertThat(shown.select(".start b")).as("texts are no markup").isEmpty();
    }

    @Test
    void publishesClosesAndOpens() {
        // when
        var published = marketer.submit(marketer.get(page + "/publish"), page + "/publish", Map.of());

        // then
        assertThat(published.path()).startsWith(page);
        assertThat(published.page().select("[role=status]").text()).isNotBlank();
        assertThat(state()).isEqualTo("OPEN");
        assertThat(published.page().select("tbody tr").text()).contains("1", "test-marketer");
        assertThat(published.page().select("a[href=" + page + "/publish]")).isEmpty();

        // when
        var closed = marketer.submit(marketer.get(page + "/close"), page + "/close", Map.of());

        // then
        assertThat(state()).isEqualTo("CLOSED");
        assertThat(closed.page().select("a[href=" + page + "/close]")).isEmpty();

        // when
        marketer.submit(marketer.get(page + "/open"), page + "/open", Map.of());

        // then
        assertThat(state()).isEqualTo("OPEN");
    }

    @Test
    void saysWhatAPublicationChanges() {
        marketer.submit(marketer.get(page + "/publish"), page + "/publish", Map.of());
        put(WHOLE.replace("Are you satisfied?", "Are you happy?"));

        var asked = marketer.get(page + "/publish").page().select(".card p").eachText();

        assertThat(asked)
                .anySatisfy(text -> assertThat(text).contains("satisfied").doesNotContain("need"));
        assertThat(state()).as("asking does nothing").isEqualTo("OPEN");
    }

    @Test
    void previewsThePageAndStoresNothing() {
        // given
        var before = stored.allAnswers();
        var frame = marketer.get(page + "/preview?language=et").page().selectFirst("iframe");

        // when
        var answer = given().redirects().follow(false).get(frame.attr("src"));
        var framed = marketer.get(frame.attr("src"));

        // then
        assertThat(answer.statusCode()).as("for strangers").isNotEqualTo(200);
        assertThat(frame.hasAttr("sandbox")).isTrue();
        assertThat(framed.page().select("html").attr("lang")).isEqualTo("et");
        assertThat(framed.text()).contains("Kuidas läks?", "Kas olete rahul?");
        assertThat(framed.page().select("form[action], button[type=submit]:not([disabled])"))
                .isEmpty();
        assertThat(stored.allAnswers()).isEqualTo(before);
    }

    @Test
    void handsOutWhatCanBeSentBack() {
        // given
        var href = marketer.get(page).page().select("a[download]").last().attr("href");
        var drafted = draftedAt();

        // when
        var json = given().header("X-Api-Key", TestKeys.MARKETER).get(href);
        put(json.asString());

        // then
        assertThat(json.header("Content-Disposition")).contains(key + ".json");
        assertThat(draftedAt()).as("the same changes nothing").isEqualTo(drafted);
        assertThat(given().redirects().follow(false).get(href).statusCode())
                .as("for strangers")
                .isNotEqualTo(200);
    }

    private String draftedAt() {
        return given().header("X-Api-Key", TestKeys.MARKETER)
                .get("/api/surveys/" + key)
                .path("draftedAt");
    }

    @Test
    void letsAuditorsLookAndNotAct() {
        var auditor = Visitors.signedIn(TestKeys.AUDITOR);

        assertThat(auditor.get(page).page().select("main form, a[href$=/publish]"))
                .isEmpty();
        assertThat(auditor.get(page + "/publish").status()).isEqualTo(403);
        assertThat(Visitors.signedIn(TestKeys.AGENT).get(page).status()).isEqualTo(403);
    }

    @Test
    void tellsOfSurveysThatAreNotThere() {
        assertThat(marketer.get("/ui/survey/surveys/nowhere").status()).isEqualTo(404);
        assertThat(marketer.get("/ui/survey/surveys/nowhere/preview").status()).isEqualTo(404);
    }

    private String state() {
        return given().header("X-Api-Key", TestKeys.MARKETER)
                .get("/api/surveys/" + key)
                .path("state");
    }

    private void put(String definition) {
        given().header("X-Api-Key", TestKeys.MARKETER)
                .contentType("application/json")
                .body(definition)
                .put("/api/surveys/" + key)
                .then()
                .statusCode(200);
    }
}
