package io.winback.campaign.site.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.Definitions;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import io.winback.campaign.site.Visitors;
import io.winback.campaign.site.WellMade;
import io.winback.local.testing.TestKeys;
import io.winback.local.testing.Visitor;
import io.winback.local.testing.Wordings;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a marketer sees of a rehearsal. */
@RealTest
class RehearsalPageTest {

    @Inject
    World world;

    private Visitor marketer;
    private String page;
    private String anna;

    @BeforeEach
    void aDraftForAnna() {
        marketer = Visitors.signedIn(TestKeys.MARKETER);
        anna = world.lost("anna", "100.00", "0.01");
        var segment = Neighbours.id("segment");
        var campaign = Neighbours.id("campaign");
        world.drafted(campaign, segment, Definitions.askSorryNews(segment, "0"), anna);
        page = "/ui/campaign/campaigns/" + campaign + "/rehearsal";
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "et", "uk"})
    void areWellMadePagesInEachLanguage(String language) throws IOException {
        WellMade.pages(
                marketer,
                language,
                Map.of(
                        "rehearsal",
                        page,
                        "rehearsal-one",
                        page + "/customer?customer=" + anna + "&answer=SERVICE:P3D"));
    }

    @Test
    void tellsWhomItReachesAndWhatComesOfIt() {
        var shown = marketer.get(page + "?lang=en").page();

        assertThat(shown.select(".lead").text()).contains("Of 1 customers", "1 would get the campaign");
        assertThat(shown.select("#who-title ~ *, section").text()).contains("Get the campaign", "Goes", "Revenue");
        assertThat(shown.select(".note").text()).contains("Nobody would be held out");
        assertThat(shown.select("nav.sub a").eachAttr("href")).anyMatch(href -> href.endsWith("/launch?audience=1"));
    }

    @Test
    void takesAssumptionsInPercent() {
        var shown = marketer.get(page + "?lang=en&unaidedShare=5&returnShare=17,5%25")
                .page();

        assertThat(shown.select("section").text()).contains("Come back by themselves 5.0% you");
    }

    @Test
    void saysSoWhereNothingCanBeRead() {
        var shown = marketer.get(page + "?lang=en&unaidedShare=many");

        assertThat(shown.status()).isEqualTo(422);
        assertThat(shown.page().select("[role=alert]").text()).contains("cannot be read");
    }

    @Test
    void givesItsTablesAsFiles() {
        assertThat(marketer.get(page + "?lang=en&csv=forecast").text()).contains("Profit after cost");
        assertThat(marketer.get(page + "/customer?lang=en&customer=" + anna + "&csv=steps")
                        .text())
                .contains("The mail goes.");
    }

    @Test
    void showsOneCustomerStepByStep() {
        var shown = marketer.get(page + "/customer?lang=en&customer=" + anna + "&answer=SERVICE:P3D")
                .page();

        assertThat(shown.select("section").text())
                .contains("Takes part.", "Answers the survey: Service", "The mail goes.");

        var wrong = marketer.get(page + "/customer?lang=en&order=soon");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("[role=alert]").text()).contains("soon");
    }

    @Test
    void existsInAllLanguages() throws IOException {
        assertThat(Wordings.faults(RehearsalPageWords.class, "rehearse")).isEmpty();
    }
}
