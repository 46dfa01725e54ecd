package io.winback.survey.site.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.winback.local.testing.TestKeys;
import io.winback.survey.Answers;
import io.winback.survey.Invitations;
import io.winback.survey.Invitations.Invitation;
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

@QuarkusTest
@ServiceTest
class ContactPageTest {

    private static final String LIST = "/ui/survey/contacts";

    @Inject
    Invitations invitations;

    @Inject
    Answers answers;

    @Inject
    Stored stored;

    private Invitation anna;

    @BeforeEach
    void letSomebodyWait() {
        // so that the one who waits here is on the first page
        stored.run("delete from contact_request");
        anna = invitations.anna();
        answers.give(anna, Map.of("reason", "SERVICE", "contact", "PHONE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "et", "uk"})
    void isAWellMadePageInEachLanguage(String language) throws IOException {
        WellMade.pages(
                Visitors.signedIn(TestKeys.AGENT),
                language,
                Map.of("contacts", LIST, "contacts-all", LIST + "?state=ALL"));
    }

    @Test
    void letsAnAgentSayHowItEnded() {
        // given
        var agent = Visitors.signedIn(TestKeys.AGENT);
        var page = agent.get(LIST);
        var row = page.page().select("tbody tr").first();
        assertThat(row.text()).contains(anna.customerId(), "By phone", "0 hours", "Service");
        assertThat(row.select("th a").attr("href")).isEqualTo("/ui/campaign/customers/" + anna.customerId());

        // when
        var closing = row.select("form").attr("action");
        var done = agent.submit(page, closing, Map.of("outcome", "REACHED"));

        // then
        assertThat(done.text()).contains("Noted: the customer was reached", "Nobody is waiting");
        assertThat(agent.get(LIST + "?state=REACHED").text()).contains(anna.customerId(), "test-agent");
        assertThat(agent.submit(page, closing, Map.of("outcome", "NOT_REACHED")).text())
                .contains("This one was settled before");
    }

    @Test
    void showsMarketersTheListWithoutButtons() {
        var page = Visitors.signedIn(TestKeys.MARKETER).get(LIST).page();

        assertThat(page.select("tbody tr").text()).contains(anna.customerId());
        assertThat(page.select("main form")).isEmpty();
    }
}
