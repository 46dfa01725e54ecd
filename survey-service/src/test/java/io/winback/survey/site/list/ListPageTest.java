package io.winback.survey.site.list;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.winback.local.testing.TestKeys;
import io.winback.platform.ids.Ids;
import io.winback.platform.paging.PageToken;
import io.winback.survey.Invitations;
import io.winback.survey.ServiceTest;
import io.winback.survey.Stored;
import io.winback.survey.questionnaire.Questionnaire;
import io.winback.survey.questionnaire.QuestionnaireService;
import io.winback.survey.site.Visitors;
import io.winback.survey.site.WellMade;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
class ListPageTest {

    private static final String LIST = "/ui/survey";

    @Inject
    QuestionnaireService questionnaires;

    @Inject
    Invitations invitations;

    @Inject
    Stored stored;

    @Inject
    Ids ids;

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "et", "uk"})
    void isAWellMadePageInEachLanguage(String language) throws IOException {
        WellMade.pages(Visitors.signedIn(TestKeys.MARKETER), language, Map.of("surveys", LIST));
    }

    @Test
    void showsTheSurveys() {
        var page = Visitors.signedIn(TestKeys.AUDITOR).get(LIST).page();

        assertThat(page.select("tbody tr th .key").eachText()).contains("churn-reason");
    }

    @Test
    void countsWhoWasInvitedAndWhoAnswered() {
        // given
        var survey = questionnaires.current("churn-reason").orElseThrow().questionnaire();
        var key = "listed-" + ids.next();
        questionnaires.publish(new Questionnaire(
                key,
                1,
                "Listed",
                survey.mode(),
                true,
                survey.languages(),
                survey.title(),
                survey.intro(),
                survey.questions()));
        // one of them is reminded in the same run, and answers that
        for (var i = 0; i < 5; i++) {
            var anna = invitations.anna().to(key);
            var run = i == 0 ? "run-1" : "run-" + i;
            stored.run(
                    "insert into invitation (id, customer_id, survey, campaign, enrollment_id, stage, language, invited_at, expires_at)"
                            + " values ('" + anna.id() + "', '" + anna.customerId() + "', '" + key
                            + "', 'win-back', '" + run + "', 'ask', 'en', now(), now())");
            if (i == 0) {
                given().formParam("reason", "OTHER")
                        .redirects()
                        .follow(false)
                        .post("/s/" + invitations.token(anna))
                        .then()
                        .statusCode(303);
            }
        }

        // when
        var before = PageToken.of(key.substring(0, key.length() - 1));
        var row = Visitors.signedIn(TestKeys.MARKETER)
                .get(LIST + "?lang=en&pageToken=" + before)
                .page()
                .selectFirst("tbody tr");

        // then
        assertThat(row.select("th .key").text()).isEqualTo(key);
        assertThat(row.select("td.figure").eachText()).containsExactly("1", "4", "1", "25.0% 4.6%–69.9%");
    }

    @Test
    void leadsAgentsToTheCustomersWhoWait() {
        assertThat(Visitors.signedIn(TestKeys.AGENT).get(LIST).path()).isEqualTo("/ui/survey/contacts");
    }

    @Test
    void asksStrangersToSignIn() {
        assertThat(Visitors.signedIn("wbk_wrong000_key").get(LIST).path()).startsWith("/ui/survey/sign-in");
    }
}
