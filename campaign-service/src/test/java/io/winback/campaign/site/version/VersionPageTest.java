package io.winback.campaign.site.version;

import static io.winback.campaign.World.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.Definitions;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import io.winback.campaign.site.Visitors;
import io.winback.local.testing.PageChecks;
import io.winback.local.testing.TestKeys;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Versions of a campaign, and the way of runs from one to another. */
@RealTest
class VersionPageTest {

    private static final Path LOOKS = Path.of("target/looks");

    @Inject
    World world;

    @Test
    void takesRunsOverOnceSomebodyHasSeenWhatThatMeans() throws IOException {
        // given
        var marketer = Visitors.signedIn(TestKeys.MARKETER);
        var campaign = Neighbours.id("versions");
        var segment = Neighbours.id("versions-segment");
        var path = "/ui/campaign/campaigns/" + campaign;
        world.launch(campaign, segment, Definitions.tomorrow(segment, "Soon"), world.lost("anna"));
        soon().untilAsserted(() -> assertThat(
                        marketer.get(path).page().select("#stage-news").text())
                .contains("1 here now"));

        // when
        world.put(campaign, Definitions.tomorrow(segment, "Sooner"));
        var page = marketer.get(path + "/versions");

        // then
        assertThat(marketer.get(path).text()).contains("1 on version 1");
        assertThat(page.text()).contains("mails.news.texts.en.subject", "1 runs go to version 2");
        Files.createDirectories(LOOKS);
        for (var language : new String[] {"en", "zh", "et", "uk"}) {
            var shown = marketer.get(path + "/versions?lang=" + language).page();
            Files.writeString(LOOKS.resolve("page-" + language + "-versions.html"), shown.outerHtml());
            assertThat(PageChecks.faults(shown, language)).isEmpty();
        }

        // when
        var english = marketer.get(path + "/versions?lang=en");
        var moved = marketer.submit(english, path + "/versions", Map.of());
        var again = marketer.submit(english, path + "/versions", Map.of());

        // then
        assertThat(moved.page().select("[role=status]").text()).isEqualTo("Taken over: 1 runs.");
        assertThat(moved.page().select("#move")).isEmpty();
        assertThat(again.status()).as("sent again from a page left open").isEqualTo(409);
    }
}
