package io.winback.campaign.site.offers;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.Definitions;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import io.winback.campaign.site.Visitors;
import io.winback.campaign.site.WellMade;
import io.winback.local.testing.TestKeys;
import io.winback.local.testing.Visitor;
import io.winback.platform.paging.PageToken;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a marketer sees of offers, and does with pools and public offers. */
@RealTest
class OfferPagesTest {

    private static final Path LOOKS = Path.of("target/looks");
    private static final String POOLS = "/ui/campaign/pools";
    private static final String OPEN = "/ui/campaign/public-offers";

    @Inject
    World world;

    private final String key = Neighbours.id("offers");
    private Visitor marketer;

    @BeforeEach
    void signIn() {
        marketer = Visitors.signedIn(TestKeys.MARKETER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "et", "uk"})
    void areWellMadePagesInEachLanguage(String language) throws IOException {
        world.put(key, Definitions.gift("lost", "For you"));
        marketer.submit(marketer.get(POOLS), POOLS, Map.of("name", "Spring", "key", key, "lowAt", "5"));

        WellMade.pages(
                marketer,
                language,
                Map.of(
                        "offers",
                        "/ui/campaign/offers",
                        "pools",
                        POOLS,
                        "pool",
                        POOLS + "/" + key,
                        "public-offers",
                        OPEN));
    }

    @Test
    void showsWhatOffersCameTo() throws IOException {
        // given
        var anna = world.lost("anna");
        var segment = Neighbours.id("offers-segment");
        world.launch(
                key,
                segment,
                Definitions.gift(segment, "For you")
                        .replace(
                                "\"offers\"",
                                "\"guard\": {\"budget\": {\"amount\": \"100.00\", \"currency\": \"GBP\"}}, \"offers\""),
                anna);

        // when
        world.mails(anna, 1);
        var before = PageToken.of(key.substring(0, key.length() - 1));
        var page = marketer.get("/ui/campaign/offers?pageToken=" + before).page();

        // then
        var section = page.selectFirst("section[aria-labelledby=of-" + key + "]");
        Files.createDirectories(LOOKS);
        Files.writeString(LOOKS.resolve("page-en-offers-issued.html"), page.outerHtml());
        assertThat(section.text()).contains("Budget £100.00: £5.00 committed, £95.00 left.", "£5.00 off");
        assertThat(section.selectFirst("tbody tr").select("td").eachText())
                .containsExactly("1", "1", "0", "0", "0", "£5.00", "£0.00");
    }

    @Test
    void makesPoolsAndNamesWhatIsWrong() {
        // when
        var wrong = marketer.submit(marketer.get(POOLS), POOLS, Map.of("name", "Spring", "key", "No!", "lowAt", "5"));
        var made = marketer.submit(wrong, POOLS, Map.of("name", "Spring", "key", key, "lowAt", "5"));

        // then
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.page().select("#name").val()).isEqualTo("Spring");
        assertThat(made.path()).isEqualTo(POOLS + "/" + key);
        assertThat(made.page().select(".tile .number").eachText()).containsExactly("0", "0", "0");
        assertThat(made.page().select("form[enctype=multipart/form-data] input[name=formToken]"))
                .hasSize(1);
        assertThat(marketer.get(POOLS + "/nowhere-" + key).status()).isEqualTo(404);
    }

    @Test
    void fillsAPoolFromAFile() {
        // given
        var pool = marketer.submit(marketer.get(POOLS), POOLS, Map.of("name", "Spring", "key", key, "lowAt", "5"));

        // when
        var filled = marketer.upload(
                pool, POOLS + "/" + key, "codes", "codes.csv", "code\n" + key + "-1\n" + key + "-2\nno code\n");

        // then
        assertThat(filled.page().select("[role=status]").text())
                .isEqualTo("New: 2. In the pool already: 0. Not taken: 1.");
        assertThat(filled.page().select(".tile .number").first().text()).isEqualTo("2");
        assertThat(filled.page().select("tbody tr").text()).contains("4", "no code");
        assertThat(marketer.upload(pool, POOLS + "/" + key, "codes", "empty.csv", "")
                        .status())
                .as("without a file")
                .isEqualTo(400);
    }

    @Test
    void tellsOfPublicOffersAndTakesThemAway() {
        // given
        var form = marketer.get(OPEN);
        var offer = Map.of(
                "name",
                "Two on Mondays",
                "key",
                key,
                "kind",
                "PERCENT",
                "figure",
                "2",
                "from",
                "2020-01-01",
                "until",
                "2020-01-31");

        // when
        var told = marketer.submit(form, OPEN, offer);

        // then
        var row = told.page().select("tbody tr").stream()
                .filter(each -> each.text().contains(key))
                .findFirst()
                .orElseThrow();
        assertThat(row.text()).contains("Percent off 2%", "1 Jan 2020", "31 Jan 2020 (over)");

        // when
        var wrong =
                marketer.submit(form, OPEN, Map.of("name", "X", "key", key, "figure", "lots", "from", "2020-01-01"));
        var gone = marketer.submit(told, OPEN + "/" + key + "/remove", Map.of());

        // then
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.page().select("#figure").val()).isEqualTo("lots");
        assertThat(gone.text()).doesNotContain(key);
    }

    @Test
    void refusesAPublicOfferThatNobodyCouldGive() {
        var offer = Map.of("name", "All", "key", key, "kind", "PERCENT", "figure", "500", "from", "2020-01-01");

        var told = marketer.submit(marketer.get(OPEN), OPEN, offer);

        assertThat(told.status()).isEqualTo(400);
        assertThat(told.text()).contains("between 1 and 100");
    }

    @Test
    void letsAuditorsLookAndNotAct() {
        var auditor = Visitors.signedIn(TestKeys.AUDITOR);

        for (var path : List.of("/ui/campaign/offers", POOLS, OPEN)) {
            assertThat(auditor.get(path).page().select("main form")).as(path).isEmpty();
        }
    }
}
