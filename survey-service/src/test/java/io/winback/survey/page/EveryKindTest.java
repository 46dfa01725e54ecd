package io.winback.survey.page;

import static io.restassured.RestAssured.given;
import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.winback.local.testing.PageChecks;
import io.winback.local.testing.TestKeys;
import io.winback.survey.Invitations;
import io.winback.survey.Invitations.Invitation;
import io.winback.survey.Questionnaires;
import io.winback.survey.ServiceTest;
import io.winback.survey.Stored;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A survey with questions of all kinds, some of which depend on others, that is not there in full in each of its languages. */
@QuarkusTest
@ServiceTest
class EveryKindTest {

    private static final String SURVEY = "every-kind";

    @Inject
    Invitations invitations;

    @Inject
    Questionnaires questionnaires;

    @Inject
    Stored stored;

    @BeforeEach
    void publish() {
        questionnaires.published(SURVEY, UnaryOperator.identity());
        questionnaires.published("every-kind-confidential", Questionnaires::confidential);
        questionnaires.published("every-kind-once", Questionnaires::onceForAll);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar", "uk"})
    void isAGoodPageInEachOfItsLanguages(String language) throws IOException {
        var page = form(anna().in(language), "");

        Files.createDirectories(Path.of("target", "pages"));
        Files.writeString(Path.of("target", "pages", language + "-every-kind.html"), page.outerHtml());
        assertThat(PageChecks.faults(page, language)).noneMatch(fault -> !fault.startsWith("no token"));
    }

    @Test
    void asksForNumbersInARow() {
        var page = form(anna(), "");

        assertThat(page.select("input[name=recommend]").eachAttr("value"))
                .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
        assertThat(page.select("#q0-ends span").eachText())
                .containsExactly("0 – not at all likely", "10 – very likely");
        assertThat(page.select("#q2-ends span").eachText()).containsExactly("1 – poor", "5 – great");
        assertThat(page.select("input[name=effort]").eachAttr("value"))
                .containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(page.select("#q3-ends")).isEmpty();
    }

    @Test
    void putsAQuestionBeneathWhatItDependsOn() {
        var page = form(anna(), "");

        // one code of several: wherever it is chosen the style shows the question
        assertThat(page.select("input.s1").eachAttr("value")).containsExactly("0", "1", "2", "3", "4", "5", "6");
        assertThat(page.select(".question:has([name=recommend]) .follow.later.f1 [name=recommend.low]"))
                .hasSize(1);
        // a single option has its question within
        assertThat(page.select(".option:has(> [value=PEOPLE]) > .follow [name=people]"))
                .hasSize(2);
        assertThat(page.select(
                        ".option:has(> [value=PEOPLE]) > .follow .option:has(> [value=PHONE]) > .follow [name=phone]"))
                .hasSize(5);
        // the browser cannot insist on what it does not show
        assertThat(page.select(".follow [required]")).isEmpty();
        assertThat(page.select("input[name=recommend][required]")).hasSize(11);
    }

    @Test
    void readsAFormInTheVersionThatWasShown() {
        // given a form, and a version published since in which its text is asked no more
        var survey = questionnaires.published("every-kind-changed", UnaryOperator.identity());
        var anna = invitations.anna().to(survey);
        var url = "/s/" + invitations.token(anna);
        var page = Jsoup.parse(given().get(url).asString());
        questionnaires.published("every-kind-changed", Questionnaires::withoutItsTexts);

        // when
        var sent = given().redirects()
                .follow(false)
                .formParam("shown", page.select("[name=shown]").val())
                .formParam("recommend", "9")
                .formParam("value", "PRICE")
                .formParam("story", "They called back")
                .post(url);

        // then
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(stored.texts(
                        "select survey_version || ' ' || text from answer a join answer_text t on t.answer_id = a.id"
                                + " where invitation_id = '" + anna.id() + "'"))
                .containsExactly("1 They called back");
        assertThat(stored.count("select version from survey where key = 'every-kind-changed'"))
                .isEqualTo(2);
    }

    @Test
    void saysHowManyMayBeChosen() {
        var page = form(anna(), "");

        assertThat(page.select("fieldset[aria-describedby~=q4-help] #q4-help").text())
                .isEqualTo("Choose up to 2.");
        assertThat(page.select("input[name=value]").eachAttr("type")).containsOnly("checkbox");
    }

    @Test
    void asksForAShortTextInALine() {
        var page = form(anna(), "");

        assertThat(page.select("input[name=quote.name]").attr("maxlength")).isEqualTo("60");
        assertThat(page.select("textarea[name=story]").attr("aria-describedby")).isEqualTo("q7-hint");
        assertThat(page.select("[name=recommend.low]").hasAttr("aria-describedby"))
                .isFalse();
    }

    @Test
    void tellsALanguageThatIsNotThatOfThePage() {
        var page = form(anna().in("uk"), "");

        assertThat(page.select("html").attr("lang")).isEqualTo("uk");
        assertThat(page.select("legend:contains(How easy was it?)").attr("lang"))
                .isEqualTo("en");
        assertThat(page.select("legend:contains(Чи ви задоволені)").hasAttr("lang"))
                .isFalse();
        assertThat(page.select("#q2-ends span").eachAttr("lang")).containsExactly("en");
    }

    @Test
    void speaksEnglishAroundALanguageWeDoNotSpeak() {
        var page = form(anna().in("ar"), "");

        assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("h1").text()).isEqualTo("ما رأيك بنا؟");
        assertThat(page.select("button").text()).isEqualTo("Send my answer");
        assertThat(page.select("button").attr("lang")).isEqualTo("en");
        assertThat(page.select(".intro").attr("lang")).isEqualTo("en");
        assertThat(page.select("nav a").eachAttr("hreflang")).containsExactly("en", "uk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?lang=ar-EG", "?lang=AR", "?lang=ar"})
    void takesTheNextBestLanguage(String query) {
        assertThat(form(anna(), query).select("html").attr("lang")).isEqualTo("ar");
    }

    @Test
    void showsEachFaultAtItsFieldHoweverDeep() {
        // when
        var answer = post(
                anna(),
                Map.of("recommend", List.of("3"), "value", List.of("PEOPLE", "PRICE", "RANGE"), "phone", List.of("9")));

        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.asString());
        assertThat(page.select(".summary a").eachAttr("href")).containsExactly("#q1-1", "#q4-1");
        assertThat(page.select("#q1-1").attr("aria-describedby")).isEqualTo("q1-fault");
        assertThat(page.select("#q1-fault").text()).isEqualTo("Please write a few words.");
        assertThat(page.select("#q4-fault").text()).isEqualTo("Please choose at most 2.");
        assertThat(page.select("[name=value][checked]")).hasSize(3);
        assertThat(page.title()).startsWith("Your answer has not been sent yet");
    }

    @Test
    void asksAgainForWhatDependsOnAnAnswerOnlyWhereItWasGiven() {
        var anna = anna();

        assertThat(post(anna, Map.of("recommend", List.of("7"), "value", List.of("PRICE")))
                        .statusCode())
                .isEqualTo(303);
        assertThat(stored.answers(anna.id())).isEqualTo(1);
    }

    @Test
    void storesWhatWasChosenAndWrittenAndThanksForIt() {
        // given
        var anna = anna();

        // when
        post(
                anna,
                Map.of(
                        "recommend", List.of("10"),
                        "recommend.low", List.of("not asked"),
                        "value", List.of("PEOPLE", "PRICE"),
                        "people", List.of("PHONE"),
                        "phone", List.of("5"),
                        "story", List.of("Friendly"),
                        "quote", List.of("YES"),
                        "quote.name", List.of("Anna")));

        // then
        var form = form(anna, "");
        assertThat(form.select("input[checked]").eachAttr("value"))
                .containsExactly("10", "PRICE", "PEOPLE", "PHONE", "5", "YES");
        assertThat(form.select("[name=recommend.low]").text()).isEmpty();
        assertThat(form.select("[name=quote.name]").val()).isEqualTo("Anna");
        var thanks = given().get(url(anna) + "/thanks").asString();
        assertThat(thanks).contains("You allow us to quote you", "You can change your answer until");
        assertThat(thanks).doesNotContain("get back to you", "counted together");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void storesNothingWhenALinkOfEachNumberIsFetched(int number) {
        // given
        var anna = anna();
        var url = url(anna) + "?recommend=" + number;

        // when
        var page = Jsoup.parse(given().get(url).asString());
        given().head(url).then().statusCode(200);
        given().options(url).then().statusCode(200);
        for (var header : Map.of("Purpose", "prefetch", "Sec-Purpose", "prefetch;prerender", "X-Moz", "prefetch")
                .entrySet()) {
            given().header(header.getKey(), header.getValue()).get(url).then().statusCode(200);
        }

        // then
        assertThat(page.select("input[checked]").eachAttr("value")).containsExactly(Integer.toString(number));
        assertThat(stored.answers(anna.id())).isZero();
    }

    @Test
    void saysHowAConfidentialAnswerIsTreated() {
        // given
        var anna = anna().to("every-kind-confidential");

        // when
        var form = form(anna, "").text();
        post(anna, Map.of("recommend", List.of("9"), "value", List.of("PRICE")));

        // then
        assertThat(form).contains("Your answer is confidential").doesNotContain("Only Saffron");
        assertThat(form(anna().to(SURVEY), "").text()).contains("Only Saffron & Sage reads your answer");
        assertThat(given().get(url(anna) + "/thanks").asString())
                .contains("counted together")
                .doesNotContain("people here who can change things");
    }

    @Test
    void keepsAnAnswerThatCannotBeChanged() {
        // given
        var anna = anna().to("every-kind-once");
        var first = Map.of("recommend", List.of("9"), "value", List.of("PRICE"));
        assertThat(post(anna, first).statusCode()).isEqualTo(303);

        // when
        var same = post(anna, first);
        var other = post(anna, Map.of("recommend", List.of("8"), "value", List.of("RANGE")));

        // then
        assertThat(same.statusCode()).isEqualTo(303);
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.asString()).contains("You have answered already");
        assertThat(form(anna, "?recommend=1").select("form")).isEmpty();
        assertThat(given().get(url(anna) + "/thanks").asString()).doesNotContain("Change my answer");
        assertThat(stored.texts("select code from answer_choice join answer on id = answer_id where invitation_id = '"
                        + anna.id() + "' order by code"))
                .containsExactly("9", "PRICE");
    }

    @Test
    void saysThatASurveyIsOverOnceItIsClosed() {
        // given
        var anna = anna().to(questionnaires.published("every-kind-over", UnaryOperator.identity()));
        assertThat(post(anna, Map.of("recommend", List.of("9"), "value", List.of("PRICE")))
                        .statusCode())
                .isEqualTo(303);

        // when
        given().header("X-Api-Key", TestKeys.MARKETER)
                .post("/api/surveys/every-kind-over/close")
                .then()
                .statusCode(200);

        // then
        await().untilAsserted(
                        () -> assertThat(given().get(url(anna)).statusCode()).isEqualTo(410));
        assertThat(given().get(url(anna)).asString()).contains("This survey has closed");
        assertThat(post(anna, Map.of("recommend", List.of("1"), "value", List.of("PRICE")))
                        .statusCode())
                .isEqualTo(410);
        assertThat(given().get(url(anna) + "/thanks").statusCode()).isEqualTo(410);
        given().header("X-Api-Key", TestKeys.MARKETER)
                .post("/api/surveys/every-kind-over/open")
                .then()
                .statusCode(200);
        await().untilAsserted(() ->
                assertThat(form(anna, "").select("[value=9][checked]")).hasSize(1));
    }

    private Invitation anna() {
        return invitations.anna().to(SURVEY);
    }

    private String url(Invitation invitation) {
        return "/s/" + invitations.token(invitation);
    }

    private Document form(Invitation invitation, String query) {
        return Jsoup.parse(
                given().urlEncodingEnabled(false).get(url(invitation) + query).asString());
    }

    private Response post(Invitation invitation, Map<String, List<String>> form) {
        var request = given().contentType("application/x-www-form-urlencoded; charset=" + StandardCharsets.UTF_8)
                .redirects()
                .follow(false);
        form.forEach(request::formParam);
        return request.post(url(invitation));
    }
}
