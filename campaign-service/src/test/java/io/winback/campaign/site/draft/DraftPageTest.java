package io.winback.campaign.site.draft;

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
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a marketer begins a campaign. */
@RealTest
class DraftPageTest {

    private static final String TEMPLATES = "/ui/campaign/templates";
    private static final String WIN_BACK = TEMPLATES + "/win-back";

    @Inject
    World world;

    private final String key = Neighbours.id("draft");
    private final String path = "/ui/campaign/campaigns/" + key;
    private Visitor marketer;

    @BeforeEach
    void signIn() {
        marketer = Visitors.signedIn(TestKeys.MARKETER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "et", "uk"})
    void areWellMadePagesInEachLanguage(String language) throws IOException {
        world.put(key, Definitions.tomorrow("lost", "Soon"));

        WellMade.pages(
                marketer,
                language,
                Map.of(
                        "templates", TEMPLATES,
                        "template", WIN_BACK,
                        "template-by-order", TEMPLATES + "/second-order",
                        "copy", path + "/copy",
                        "remove", path + "/remove"));
    }

    @Test
    void showsEveryTemplateWithItsJourney() {
        var links = marketer.get(TEMPLATES).page().select(".tile a").eachAttr("href");

        assertThat(links).hasSizeGreaterThan(8).contains(WIN_BACK);
        for (var link : links) {
            var page = marketer.get(link);
            assertThat(page.status()).as(link).isEqualTo(200);
            assertThat(page.page().select(".journey .step")).as(link).isNotEmpty();
        }
    }

    @Test
    void makesADraftOfATemplate() {
        // when
        var made = marketer.submit(
                marketer.get(WIN_BACK), WIN_BACK, Map.of("name", "Come back", "key", key, "segment", "lost-ones"));

        // then
        assertThat(made.path()).isEqualTo(path + "?done=draft");
        assertThat(made.page().select("h1").text()).isEqualTo("Come back");
        assertThat(made.page().select(".lead .tag").text()).isEqualTo("draft");
        assertThat(made.text()).contains("Members of the segment lost-ones come in.");
    }

    @Test
    void saysAtTheFieldWhatIsWrong() {
        // given
        world.put(key, Definitions.tomorrow("lost", "Soon"));
        var form = marketer.get(WIN_BACK);

        // then
        var taken = marketer.submit(form, WIN_BACK, Map.of("name", "Mine", "key", key, "segment", "lost"));
        assertThat(taken.status()).isEqualTo(400);
        assertThat(taken.page().select("#key-fault").text()).contains("already");
        assertThat(taken.page().select("#key[aria-invalid=true]").val()).isEqualTo(key);
        assertThat(taken.page().select("#name").val()).isEqualTo("Mine");
        var nobody = marketer.submit(form, WIN_BACK, Map.of("name", "Mine", "key", key + "-2", "segment", ""));
        assertThat(nobody.page().select("#segment-fault").text()).isNotBlank();
        var nameless = marketer.submit(form, WIN_BACK, Map.of("name", " ", "key", key + "-3", "segment", "lost"));
        assertThat(nameless.page().select("#name-fault").text()).isNotBlank();
        var hidden = marketer.submit(form, WIN_BACK, Map.of("name", "Mine", "key", "templates", "segment", "lost"));
        assertThat(hidden.page().select("#key-fault").text()).isNotBlank();
    }

    @Test
    void copiesAndRemovesDrafts() {
        // given
        world.put(key, Definitions.tomorrow("lost", "Soon"));

        // when
        var asked = marketer.get(path + "/copy");
        var copied = marketer.submit(asked, path + "/copy", Map.of("name", "Once more"));

        // then
        assertThat(asked.page().select("#key").val()).isEqualTo(key + "-2");
        assertThat(copied.path()).isEqualTo(path + "-2?done=draft");
        assertThat(copied.page().select("h1").text()).isEqualTo("Once more");

        // when
        marketer.submit(marketer.get(path + "-2/remove"), path + "-2/remove", Map.of());

        // then
        assertThat(marketer.get(path + "-2").status()).isEqualTo(404);
        assertThat(Visitors.signedIn(TestKeys.AUDITOR).get(WIN_BACK).page().select("main form"))
                .isEmpty();
    }
}
