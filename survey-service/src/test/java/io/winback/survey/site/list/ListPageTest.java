package io.winback.survey.site.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.winback.local.testing.TestKeys;
import io.winback.survey.ServiceTest;
import io.winback.survey.site.Visitors;
import io.winback.survey.site.WellMade;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
class ListPageTest {

    private static final String LIST = "/ui/survey";

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
    void leadsAgentsToTheCustomersWhoWait() {
        assertThat(Visitors.signedIn(TestKeys.AGENT).get(LIST).path()).isEqualTo("/ui/survey/contacts");
    }

    @Test
    void asksStrangersToSignIn() {
        assertThat(Visitors.signedIn("wbk_wrong000_key").get(LIST).path()).startsWith("/ui/survey/sign-in");
    }
}
