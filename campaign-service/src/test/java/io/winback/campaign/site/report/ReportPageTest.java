package io.winback.campaign.site.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.Definitions;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import io.winback.campaign.report.TwelveCustomers;
import io.winback.campaign.site.Visitors;
import io.winback.campaign.site.WellMade;
import io.winback.local.testing.TestKeys;
import io.winback.local.testing.Visitor;
import io.winback.local.testing.Wordings;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report as a marketer reads it. */
@RealTest
class ReportPageTest {

    @Inject
    World world;

    @Inject
    TwelveCustomers customers;

    private final String campaign = Neighbours.id("reported");
    private final String draft = Neighbours.id("unreported");
    private final String path = "/ui/campaign/campaigns/" + campaign + "/report";
    private Visitor marketer;

    @BeforeEach
    void live() {
        world.put(
                campaign,
                Definitions.gift("reported-segment", "A gift").replace("\"holdout\": 0,", "\"holdout\": 0.2,"));
        world.put(draft, Definitions.gift("reported-segment", "A gift"));
        customers.live(campaign, world.now());
        marketer = Visitors.signedIn(TestKeys.MARKETER);
    }

    @AfterEach
    void takeAway() {
        customers.takeAway();
    }

    @Test
    void hasWordsInAllLanguages() throws IOException {
        assertThat(Wordings.faults(OutcomeWords.class, "outcome")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "et", "uk"})
    void isAWellMadePageInEachLanguage(String language) throws IOException {
        WellMade.pages(
                marketer,
                language,
                Map.of("report", path, "report-of-a-draft", "/ui/campaign/campaigns/" + draft + "/report"));
    }

    @Test
    void tellsTheOutcomeInWords() {
        var page = marketer.get(path).page();

        assertThat(page.selectFirst(".lead").text())
                .contains("12 customers by")
                .contains("9 got the campaign, 3 were held out by chance");
        assertThat(page.selectFirst("#returned").text())
                .contains("Treated 9 8 3 37.5% 13.7% to 69.4% 1 1")
                .contains("Held out 2 2 1 50.0% 9.4% to 90.6% 0 0")
                .contains("Held out of all campaigns 1 1 0 0.0%")
                .contains("Treated: tips 4 3 2 66.7%");
        assertThat(page.selectFirst("#funnel").text())
                .contains("Interested 5 – 3 2 –")
                .contains("Regular again 1 1 1 0 0");
        assertThat(page.selectFirst("#money").text()).contains("Treated £100.00 £5.00 £10.00 £21.50 £2.69");
        assertThat(page.selectFirst("#branches").text())
                .contains("Competitor 1 0 0 0 £0.00 1 It would cost more than they are worth to us: 1");
        assertThat(page.selectFirst("#weaker").text()).contains("Either 2 2 £80.00");
        assertThat(page.selectFirst("#sources").text()).contains("50.0% 62.5%").contains("15.0% to 20.0%");
        assertThat(page.selectFirst("#refused").text()).contains("No permission to write to them 1");
        assertThat(page.selectFirst("#later").text()).contains("Later runs 1");
        assertThat(page.text()).contains("It is not decided yet whether they take part.");
    }

    @Test
    void hasEachOfItsTablesAsCsv() {
        var page = marketer.get(path).page();

        assertThat(page.select("a.csv")).hasSizeGreaterThan(8).allSatisfy(link -> {
            var answer = marketer.get(link.attr("href"));
            assertThat(answer.status()).isEqualTo(200);
        });
        assertThat(marketer.get(path + "?csv=nothing").status()).isEqualTo(404);
    }

    @Test
    void isLinkedFromTheCampaignAndTheList() {
        assertThat(marketer.get("/ui/campaign/campaigns/" + campaign).page().select("a[href=" + path + "]"))
                .hasSize(1);
        assertThat(marketer.get("/ui/campaign?part=" + campaign).page().select("a[href=" + path + "]"))
                .hasSize(1);
        assertThat(marketer.get("/ui/campaign/campaigns/" + draft).page().select("a[href$=/report]"))
                .isEmpty();
        assertThat(marketer.get("/ui/campaign?part=" + draft).page().select("a[href$=/report]"))
                .isEmpty();
    }

    @Test
    void isForWhoMayReadIt() {
        assertThat(Visitors.signedIn(TestKeys.AUDITOR).get(path).status()).isEqualTo(200);
        assertThat(marketer.get("/ui/campaign/campaigns/none/report").status()).isEqualTo(404);
    }
}
