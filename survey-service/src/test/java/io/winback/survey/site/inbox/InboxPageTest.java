package io.winback.survey.site.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.winback.local.testing.TestKeys;
import io.winback.platform.ids.Ids;
import io.winback.survey.Answers;
import io.winback.survey.Invitations;
import io.winback.survey.Questionnaires;
import io.winback.survey.ServiceTest;
import io.winback.survey.Stored;
import io.winback.survey.site.Visitors;
import io.winback.survey.site.WellMade;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
class InboxPageTest {

    private static final String LIST = "/ui/survey/inbox";
    private static final String TOO_LONG = "They never answer. ".repeat(30).strip();
    private static final String STORY = "<b>Thank you</b> & come again.";

    @Inject
    Invitations invitations;

    @Inject
    Answers answers;

    @Inject
    Questionnaires questionnaires;

    @Inject
    Stored stored;

    @Inject
    Ids ids;

    private UUID answer;

    @BeforeEach
    void write() {
        var survey = questionnaires.published("letters", UnaryOperator.identity());
        answer = answers.give(
                invitations.anna().to(survey),
                Map.of("recommend", "9", "value", "PRICE", "story", STORY, "quote", "YES", "quote.name", "Anna K."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "et", "uk"})
    void areWellMadePagesInEachLanguage(String language) throws IOException {
        WellMade.pages(
                Visitors.signedIn(TestKeys.MARKETER),
                language,
                Map.of("inbox", LIST, "inbox-done", LIST + "?state=DONE", "answer", one()));
        WellMade.pages(Visitors.signedIn(TestKeys.AGENT), language, Map.of("answer-agent", one()));
    }

    @Test
    void showsWhatWasWrittenAsItWasWritten() {
        var page = Visitors.signedIn(TestKeys.AUDITOR).get(LIST);

        assertThat(page.text()).contains(STORY, "Would you like to tell us more?", "May be quoted");
        assertThat(page.page().select("main article form, main b")).isEmpty();
        assertThat(Visitors.signedIn(TestKeys.AUDITOR).get(one()).text())
                .contains(STORY, "Prices", "The author agreed");
    }

    @Test
    void isWorkedOff() {
        // given
        var agent = Visitors.signedIn(TestKeys.AGENT);

        // when
        var list = agent.submit(agent.get(LIST), one() + "/done", Map.of());

        // then
        assertThat(list.path()).isEqualTo(LIST + "?done=yes");
        assertThat(list.page().select("a[href=" + one() + "]")).isEmpty();
        assertThat(agent.get(LIST + "?state=DONE").page().select("a[href=" + one() + "]"))
                .isNotEmpty();

        // when
        var open = agent.submit(agent.get(one()), one() + "/reopening", Map.of());

        // then
        assertThat(open.text()).contains("Noted.", "Marked as done", "Marked as new", "test-agent");
    }

    @Test
    void isFilteredByWhatIsFilledIn() {
        var reader = Visitors.signedIn(TestKeys.AUDITOR);

        assertThat(reader.get(LIST + "?survey=letters&language=en&value=nonsense")
                        .page()
                        .select("a[href=" + one() + "]"))
                .isNotEmpty();
        assertThat(reader.get(LIST + "?survey=another").text()).contains("There is nothing here.");
    }

    @Test
    void isQuotedInTheAuthorsWordsOnly() {
        // given
        var marketer = Visitors.signedIn(TestKeys.MARKETER);

        // when
        var refused = marketer.submit(marketer.get(one()), one() + "/quote", Map.of("words", "Thank them"));

        // then
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("these words are not in the answer");

        // when
        var released = marketer.submit(marketer.get(one()), one() + "/quote", Map.of("words", "come again."));

        // then
        assertThat(released.text()).contains("May be shown: come again.", "Released a quote");

        // when
        var ended = marketer.submit(released, one() + "/quote/end", Map.of());

        // then
        assertThat(ended.text()).contains("Took the quote back").doesNotContain("May be shown:");
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void isQuotedWithWordsOthersCanShow(String words) {
        // given
        var wordy = answers.give(
                invitations.anna().to(questionnaires.published("wordy", UnaryOperator.identity())),
                Map.of("recommend", "9", "value", "PRICE", "story", TOO_LONG, "quote", "YES"));
        var page = LIST + "/" + wordy;
        var marketer = Visitors.signedIn(TestKeys.MARKETER);

        // when
        var refused = marketer.submit(marketer.get(page), page + "/quote", Map.of("words", words));

        // then
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("400").doesNotContain("May be shown:");
        assertThat(marketer.get(page).text()).doesNotContain("May be shown:", "Released a quote");
    }

    static Stream<String> unfit() {
        return Stream.of("", " \u2003\r\n ", TOO_LONG);
    }

    @Test
    void offersEveryImprovementThatIsOpen() {
        // given
        var key = "many-" + ids.random();
        var improvements =
                "insert into improvement (key, title, gathers, texts, state, written_at) select '%s-' || to_char(n, 'FM000'),"
                                .formatted(key)
                        + " 'One of many ' || n, false, '{}', case n when 7 then 'FIXED' else 'OPEN' end, now()"
                        + " from generate_series(1, 201) n";
        stored.run(improvements);

        // when
        var offered = Visitors.signedIn(TestKeys.AGENT)
                .get(one())
                .page()
                .select("select[name=improvement] option")
                .eachAttr("value");

        // then
        stored.run("delete from improvement where key like '" + key + "-%'");
        assertThat(offered).contains(key + "-001", key + "-201").doesNotContain(key + "-007");
    }

    @Test
    void namesAnImprovement() {
        // given
        var key = "letter-" + ids.random();
        given().header("X-Api-Key", TestKeys.MARKETER)
                .contentType("application/json")
                .body(Map.of("title", "Named from a letter"))
                .put("/api/improvements/" + key)
                .then()
                .statusCode(200);
        var agent = Visitors.signedIn(TestKeys.AGENT);

        // when
        var named = agent.submit(agent.get(one()), one() + "/naming", Map.of("improvement", key));

        // then
        assertThat(named.page().select("a[href=/ui/survey/improvements/" + key + "]"))
                .hasSize(1);
    }

    @Test
    void letsAgentsSuggestToLeaveTheCustomerAlone() {
        // given
        var agent = Visitors.signedIn(TestKeys.AGENT);

        // when
        var proposed = agent.submit(agent.get(one()), one() + "/proposal", Map.of());

        // then
        assertThat(proposed.text()).contains("Noted.", "Suggested to leave the customer alone");
        assertThat(Visitors.signedIn(TestKeys.MARKETER).get(one()).page().select("form[action=" + one() + "/proposal]"))
                .isEmpty();
    }

    private String one() {
        return LIST + "/" + answer;
    }
}
