package io.winback.campaign.site.customer;

import static io.winback.campaign.World.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.Definitions;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import io.winback.campaign.experiment.Arm;
import io.winback.campaign.site.Visitors;
import io.winback.local.testing.PageChecks;
import io.winback.local.testing.TestKeys;
import io.winback.local.testing.Visitor;
import io.winback.local.testing.Wordings;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One customer as a shop assistant sees them. */
@RealTest
class CustomerPageTest {

    private static final Path LOOKS = Path.of("target/looks");

    @Inject
    World world;

    private final String campaign = Neighbours.id("why");
    private final String segment = Neighbours.id("why-segment");
    private Visitor agent;

    @BeforeEach
    void signIn() {
        agent = Visitors.signedIn(TestKeys.AGENT);
    }

    @Test
    void wordsExistInAllLanguagesAndNameTheSameThings() throws IOException {
        assertThat(Wordings.faults(CustomerWords.class, "customer")).isEmpty();
    }

    @Test
    void tellsWhereATreatedCustomerStandsAndWhy() {
        // given
        var anna = world.lost("anna");
        world.launch(campaign, segment, Definitions.askSorryNews(segment, "0"), anna);
        world.mails(anna, 1);

        // when
        soon().untilAsserted(() ->
                assertThat(page(anna).select("#mails ~ * .strong").text()).contains("sent"));
        var page = page(anna);

        // then
        assertThat(page.selectFirst("h1").text()).isEqualTo("Customer " + anna);
        assertThat(card(page, "standing")).contains("Lost");
        assertThat(page.select("a[href=/ui/segmentation/customers?id=" + anna + "]"))
                .hasSize(1);
        assertThat(card(page, "campaigns")).contains("takes part", "stage ask", "waits until");
        assertThat(card(page, "writing")).contains("surveys no Too soon after the survey");
        assertThat(card(page, "decisions")).contains("Mail sent.", "DISPATCHED", "Takes part in the campaign.");
    }

    @Test
    void saysPlainlyWhoIsHeldOut() {
        var mari = world.lost("mari");
        launchHoldingOut(mari);

        soon().untilAsserted(() -> assertThat(card(page(mari), "campaigns"))
                .contains("held out to measure", "gets nothing; orders are counted", "orders are counted until"));
        var page = page(mari);
        assertThat(card(page, "decisions"))
                .contains("Held out to measure what happens without the campaign: gets no mail and no coupon of it.");
        assertThat(card(page, "mails")).contains("No mail so far.");
        assertThat(page.html()).doesNotContain(salt());
    }

    @Test
    void saysWhyNobodyWritesToSomebody() {
        // given
        var anna = world.lost("anna");
        Neighbours.excluded(anna, "TOXIC", "OPEN_CASE");
        soon().untilAsserted(() -> assertThat(card(page(anna), "writing"))
                .contains(
                        "Not at present.",
                        "Not written to: excluded (contact makes things worse).",
                        "Waits: the helpdesk is still talking with the customer."));

        // when
        world.launch(campaign, segment, Definitions.askSorryNews(segment, "0"), anna);

        // then
        soon().untilAsserted(() -> assertThat(card(page(anna), "decisions"))
                .contains("refused", "Not written to: excluded (contact makes things worse).", "EXCLUDED"));
        assertThat(card(page(anna), "campaigns")).contains("In no campaign so far.");
    }

    @Test
    void filtersDecisions() {
        var anna = world.lost("anna");
        world.launch(campaign, segment, Definitions.askSorryNews(segment, "0"), anna);
        world.mails(anna, 1);

        var sent = agent.get("/ui/campaign/customers/" + anna + "?kind=SENT&campaign=" + campaign)
                .page();
        assertThat(sent.select("#why tbody tr")).hasSize(1);
        assertThat(sent.select("#kind option[selected]").text()).isEqualTo("sent");
        assertThat(card(
                        agent.get("/ui/campaign/customers/" + anna + "?kind=GRANTED")
                                .page(),
                        "decisions"))
                .contains("Nothing was decided that fits.");
        assertThat(agent.get("/ui/campaign/customers/" + anna + "?kind=GUESSED").status())
                .isEqualTo(200);
    }

    @Test
    void findsACustomerByIdAndLeadsAgentsThere() {
        var anna = world.lost("anna");

        assertThat(agent.get("/ui/campaign/customers?id=+" + anna + "+").path())
                .isEqualTo("/ui/campaign/customers/" + anna);
        assertThat(agent.get("/ui/campaign").path()).isEqualTo("/ui/campaign/customers");
        var nobody = agent.get("/ui/campaign/customers/nobody-1");
        assertThat(nobody.status()).isEqualTo(404);
        assertThat(nobody.page().select("[role=alert]").text()).contains("nobody-1");
    }

    @Test
    void isForWhoeverHelpsCustomersOnly() {
        var anna = world.lost("anna");
        var path = "/ui/campaign/customers/" + anna;

        assertThat(Visitors.signedIn(TestKeys.MARKETER).get(path).status()).isEqualTo(200);
        assertThat(Visitors.signedIn(TestKeys.AUDITOR).get(path).status()).isEqualTo(200);
        assertThat(Visitors.signedIn(TestKeys.OPERATOR).get(path).status()).isEqualTo(403);
        assertThat(agent.get(path).page().select("a[href^=/ui/campaign/campaigns]"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "et", "uk"})
    void isAWellMadePageInEachLanguage(String language) throws IOException {
        // given
        var anna = world.lost("anna");
        world.launch(campaign, segment, Definitions.askSorryNews(segment, "0"), anna);
        world.mails(anna, 1);
        Files.createDirectories(LOOKS);

        // then
        for (var path : List.of("/ui/campaign/customers/" + anna, "/ui/campaign/customers")) {
            var shown = agent.get(path + "?lang=" + language);
            Files.writeString(
                    LOOKS.resolve("customer-" + language + "-" + path.split("/").length + ".html"),
                    shown.page().outerHtml());
            assertThat(shown.status()).isEqualTo(200);
            assertThat(PageChecks.faults(shown.page(), language)).isEmpty();
            assertThat(shown.text()).doesNotContain("(erased)", "null");
        }
    }

    private Document page(String customer) {
        return agent.get("/ui/campaign/customers/" + customer + "?lang=en").page();
    }

    private static String card(Document page, String id) {
        return page.select("section[aria-labelledby=" + id + "]").text();
    }

    /** With a salt that happens to hold them out. */
    private void launchHoldingOut(String customer) {
        var half = new BigDecimal("0.5");
        var salt = Stream.iterate(0, number -> number + 1)
                .map(number -> campaign + number)
                .filter(each -> Arm.of(each, customer, half) == Arm.HELD_OUT)
                .findFirst()
                .orElseThrow();
        world.put(campaign, Definitions.askSorryNews(segment, half.toPlainString()));
        world.update("update campaign set salt = '" + salt + "' where campaign_key = :id", campaign);
        world.launch(campaign, segment, Definitions.askSorryNews(segment, half.toPlainString()), customer);
    }

    private String salt() {
        return world.value("select salt from campaign where campaign_key = :id", campaign);
    }
}
