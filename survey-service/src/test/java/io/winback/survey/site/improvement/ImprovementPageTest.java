package io.winback.survey.site.improvement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.winback.local.testing.TestKeys;
import io.winback.platform.ids.Ids;
import io.winback.survey.Answers;
import io.winback.survey.Invitations;
import io.winback.survey.ServiceTest;
import io.winback.survey.Stored;
import io.winback.survey.site.Visitors;
import io.winback.survey.site.WellMade;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
class ImprovementPageTest {

    private static final String LIST = "/ui/survey/improvements";

    @Inject
    Invitations invitations;

    @Inject
    Answers answers;

    @Inject
    Stored stored;

    @Inject
    Ids ids;

    private String key;
    private UUID answer;

    @BeforeEach
    void writeOneThatSomebodyNamed() {
        key = "a-" + ids.random();
        given().header("X-Api-Key", TestKeys.MARKETER)
                .contentType("application/json")
                .body(Map.of("title", "Orders leave late", "texts", Map.of("en", "we send them on the same day")))
                .put("/api/improvements/" + key)
                .then()
                .statusCode(200);
        answer = answers.give(
                invitations.anna().in("zh"), Map.of("reason", "SERVICE", "comment", "<b>Two weeks</b> & no word"));
        name(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "et", "uk"})
    void areWellMadePagesInEachLanguage(String language) throws IOException {
        WellMade.pages(
                Visitors.signedIn(TestKeys.MARKETER),
                language,
                Map.of("improvements", LIST, "improvement", one(), "improvement-fix", one() + "/fix"));
    }

    @Test
    void showsWhoNamedItAndWhatIsWorthALook() {
        var page = Visitors.signedIn(TestKeys.AUDITOR).get(one());

        assertThat(page.text())
                .contains(
                        "<b>Two weeks</b> & no word", "we send them on the same day", "Chosen by somebody", "Chinese");
        assertThat(page.page().select("main form")).isEmpty();
        assertThat(page.page().select("a[href=/ui/survey/inbox/" + answer + "]"))
                .hasSize(1);
    }

    @Test
    void asksBeforeAnybodyIsToldAndThenTells() {
        // given
        var marketer = Visitors.signedIn(TestKeys.MARKETER);
        var ask = marketer.get(one() + "/fix");
        assertThat(ask.text()).contains("Customers who will be told: 1.", "It cannot be taken back");

        // when
        var done = marketer.submit(ask, one() + "/fix", Map.of());

        // then
        assertThat(done.path()).isEqualTo(one() + "?done=fix");
        assertThat(done.text()).contains("Those who named it are told now");
        assertThat(marketer.submit(ask, one() + "/fix", Map.of()).status()).isEqualTo(409);

        // when opened again
        var open = marketer.submit(marketer.get(one()), one() + "/reopen", Map.of());

        // then
        assertThat(open.text()).contains("It is open again");
        assertThat(marketer.get(one() + "/fix").text()).contains("Customers who will be told: 0.");
        assertThat(marketer.get(one() + "/fix?again=true").text()).contains("Customers who will be told: 1,");
    }

    @Test
    void tellsNobodyWhereTheNumberChangedSinceItWasShown() {
        // given
        var marketer = Visitors.signedIn(TestKeys.MARKETER);
        var ask = marketer.get(one() + "/fix");
        name(answers.give(invitations.anna(), Map.of("reason", "OTHER")));

        // when
        var refused = marketer.submit(ask, one() + "/fix", Map.of());

        // then
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Meanwhile the number has changed", "Customers who will be told: 2.");
        assertThat(stored.count("select count(*) from improvement_told where improvement = '" + key + "'"))
                .isZero();
    }

    @Test
    void letsAgentsTakeAnAnswerOut() {
        // given
        var agent = Visitors.signedIn(TestKeys.AGENT);
        var removal = one() + "/answers/" + answer + "/removal";

        // when
        var done = agent.submit(agent.get(one()), removal, Map.of());

        // then
        assertThat(done.text()).contains("that answer does not name it", "Nobody has named it yet");
        assertThat(agent.get(one() + "/fix").status()).isEqualTo(403);
    }

    private String one() {
        return LIST + "/" + key;
    }

    private void name(UUID id) {
        given().header("X-Api-Key", TestKeys.AGENT)
                .put("/api/improvements/" + key + "/answers/" + id)
                .then()
                .statusCode(204);
    }
}
