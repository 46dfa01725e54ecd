package io.winback.campaign.site.one;

import static io.winback.campaign.World.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.Definitions;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import io.winback.campaign.site.Visitors;
import io.winback.campaign.site.WellMade;
import io.winback.local.testing.TestKeys;
import io.winback.local.testing.Visitor;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Campaigns as a marketer looks at them and acts on them. */
@RealTest
class CampaignPageTest {

    private static final Path LOOKS = Path.of("target/looks");
    private static final String DEMO = "../deploy/local/src/main/resources/demo/campaign.json";

    @Inject
    World world;

    private final String campaign = Neighbours.id("page");
    private final String segment = Neighbours.id("page-segment");
    private final String path = "/ui/campaign/campaigns/" + campaign;
    private Visitor marketer;

    @BeforeEach
    void signIn() {
        marketer = Visitors.signedIn(TestKeys.MARKETER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "et", "uk"})
    void areWellMadePagesInEachLanguage(String language) throws IOException {
        // given
        world.put(campaign, Files.readString(Path.of(DEMO)));

        // then
        WellMade.pages(
                marketer,
                language,
                Map.of(
                        "campaigns", "/ui/campaign?part=" + campaign,
                        "nothing", "/ui/campaign?status=PAUSED&part=nowhere",
                        "campaign", path,
                        "launch", path + "/launch",
                        "cancel", path + "/cancel"));
    }

    @Test
    void drawsTheJourneyAsText() throws IOException {
        // given
        world.put(campaign, Files.readString(Path.of(DEMO)));

        // when
        var journey = marketer.get(path).page().selectFirst(".journey");

        // then
        assertThat(journey.text())
                .contains("Members of the segment lost-worth-winning come in.")
                .contains("30% are held out")
                .contains("Then waits 14 days at most, for an answer")
                .contains("Who names “Service” or “Quality”")
                .contains("Who names “Moved away” The run ends: moved away")
                .contains("Everybody else")
                .contains("With a coupon: 20% off, for 21 days");
        assertThat(journey.select(".steps > li")).hasSize(7);
        assertThat(journey.selectFirst("#stage-reward").text()).doesNotContain("here now");
    }

    @Test
    void asksBeforeALaunchAndSaysWhatItWouldDo() {
        // given
        Neighbours.joined(segment, world.lost("anna"), world.now(), true);
        Neighbours.published(segment, 1);
        world.put(campaign, Definitions.tomorrow(segment, "Soon"));

        // when
        soon().untilAsserted(
                        () -> assertThat(marketer.get(path + "/launch").text()).contains("has 1 members here"));
        var asked = marketer.get(path + "/launch");
        var launched = marketer.submit(asked, path + "/launch", Map.of());

        // then
        assertThat(asked.text()).contains("Would the mails arrive?", "DMARC");
        assertThat(launched.path()).isEqualTo(path + "?done=launch");
        assertThat(launched.page().select("[role=status]").text()).contains("being launched");
        soon().untilAsserted(() -> assertThat(
                        marketer.get(path).page().select(".lead .tag").text())
                .isEqualTo("running"));
        assertThat(marketer.submit(asked, path + "/launch", Map.of()).status())
                .as("launched again from a page left open")
                .isEqualTo(409);
    }

    @Test
    void pausesResumesAndCancels() {
        // given
        world.launch(campaign, segment, Definitions.tomorrow(segment, "Soon"), world.lost("anna"));
        soon().untilAsserted(() -> assertThat(marketer.get(path)
                        .page()
                        .select(".tile .number")
                        .first()
                        .text())
                .isEqualTo("1"));

        // when
        var paused = marketer.submit(marketer.get(path), path + "/pause", Map.of());
        var resumed = marketer.submit(paused, path + "/resume", Map.of());
        var cancelled = marketer.submit(marketer.get(path + "/cancel"), path + "/cancel", Map.of());

        // then
        assertThat(paused.page().select(".lead .tag").text()).isEqualTo("paused");
        assertThat(resumed.page().select(".lead .tag").text()).isEqualTo("running");
        assertThat(cancelled.page().select(".lead .tag").text()).isEqualTo("cancelled");
        assertThat(cancelled.page().select(".actions form, .actions a[href$=cancel]"))
                .isEmpty();
        soon().untilAsserted(() -> assertThat(marketer.get(path).text()).contains("campaign cancelled 1"));
    }

    @Test
    void showsHowManyRunsWentWhichWay() throws IOException {
        // given
        var anna = world.lost("anna");
        var mari = world.lost("mari");
        world.launch(campaign, segment, Definitions.askSorryNews(segment, "0"), anna, mari);
        world.mails(anna, 1);
        world.mails(mari, 1);

        // when
        world.skipDays(15);
        world.mails(anna, 2);
        world.mails(mari, 2);

        // then
        var page = marketer.get(path).page();
        Files.createDirectories(LOOKS);
        Files.writeString(LOOKS.resolve("page-en-running.html"), page.outerHtml());
        assertThat(page.selectFirst("#stage-ask").text()).contains("2 came here", "0 here now", "2 mails sent");
        assertThat(page.selectFirst("#stage-news").text()).contains("2 here now", "2 mails sent");
        assertThat(page.select(".way .went").eachText()).containsExactly("0 went this way", "2 went this way");
        var list = marketer.get("/ui/campaign").page();
        Files.writeString(LOOKS.resolve("page-en-list.html"), list.outerHtml());
        var row = marketer.get("/ui/campaign?part=" + campaign).page().selectFirst("tbody tr");
        assertThat(row.select("td").eachText()).contains("running", segment, "2", "4", "0 / 0");
    }

    @Test
    void letsAuditorsLookAndNotAct() {
        // given
        world.put(campaign, Definitions.tomorrow(segment, "Soon"));
        var auditor = Visitors.signedIn(TestKeys.AUDITOR);

        // when
        var page = auditor.get(path);

        // then
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("main form[method=post], a[href$=launch], a[href$=cancel]"))
                .isEmpty();
        assertThat(auditor.get(path + "/launch").status()).isEqualTo(403);
        assertThat(auditor.get("/ui/campaign/campaigns/nowhere").status()).isEqualTo(404);
    }
}
