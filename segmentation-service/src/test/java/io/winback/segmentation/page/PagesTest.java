package io.winback.segmentation.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.local.testing.PageChecks;
import io.winback.local.testing.TestKeys;
import io.winback.local.testing.Visitor;
import io.winback.segmentation.RealTest;
import io.winback.segmentation.Service;
import io.winback.segmentation.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page in every language, left in {@code target/pages} to be looked at. */
@RealTest
class PagesTest {

    private static final Path FOLDER = Path.of("target", "pages");
    private static final String POLICY = "/ui/segmentation/policy";
    private static final String CANDIDATES = "/ui/segmentation/candidates";
    private static final String MEASURES = "/ui/segmentation/measures";
    private static final String RULE = """
            {"and":[{"field":"stage","in":["LOST","DUE"]},{"not":{"field":"dealHunter","is":true}},
             {"or":[{"field":"orders","withinDays":365,"category":"tea","atLeast":1},{"field":"orders","atLeast":1}]}]}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "et", "uk"})
    void areWellMadeInEachLanguage(String language) throws IOException {
        // given
        var anna = lostCustomer();
        var key = Shop.id("pages");
        Service.published(key, RULE);
        var visitor = signedIn(TestKeys.MARKETER);
        var list = visitor.submit(visitor.get(CANDIDATES), CANDIDATES, Map.of("name", "Spring"))
                .path();

        for (var page : List.of(
                Map.entry("base", "/ui/segmentation"),
                Map.entry("base-years", "/ui/segmentation?over=years"),
                Map.entry("policy", POLICY),
                Map.entry("policy-category", POLICY + "?category=tea"),
                Map.entry("policy-tried", POLICY + "?preset=FASHION"),
                Map.entry("policy-faulty", POLICY + "?preset=CUSTOM&repeat-CUSTOM=90&lapse-CUSTOM=30"),
                Map.entry("segments", "/ui/segmentation/segments"),
                Map.entry("segment", "/ui/segmentation/segments/" + key),
                Map.entry("segment-customer", "/ui/segmentation/segments/" + key + "?customer=" + anna),
                Map.entry("candidates", CANDIDATES),
                Map.entry("measures", MEASURES),
                Map.entry("retention", MEASURES + "/retention?method=BALANCE&lapseDays=90&benchmark=0.4"),
                Map.entry("retention-faulty", MEASURES + "/retention?from=soon"),
                Map.entry("cohorts", MEASURES + "/cohorts?by=QUARTER"),
                Map.entry("flows", MEASURES + "/flows"),
                Map.entry("comebacks", MEASURES + "/comebacks"),
                Map.entry("rfm", MEASURES + "/rfm?group=DORMANT"),
                Map.entry("rfm-faulty", MEASURES + "/rfm?group=RICH"),
                Map.entry("concentration", MEASURES + "/concentration"),
                Map.entry("comparison", MEASURES + "/comparison"),
                Map.entry("scores", MEASURES + "/scores?stage=LOST&order=EXPECTED"),
                Map.entry("models", MEASURES + "/models"),
                Map.entry("references", MEASURES + "/references"),
                Map.entry("candidate-list", list),
                Map.entry("candidates-left-out", list + "?verdict=TOO_FEW_ORDERS"),
                Map.entry("customer", "/ui/segmentation/customers?id=" + anna + "&segment=" + key))) {
            // when
            var path = page.getValue() + (page.getValue().contains("?") ? "&" : "?") + "lang=" + language;
            var shown = visitor.get(path);

            // then
            Files.createDirectories(FOLDER);
            Files.writeString(
                    FOLDER.resolve(language + "-" + page.getKey() + ".html"),
                    shown.page().outerHtml());
            assertThat(shown.status()).as(path).isIn(200, 422);
            assertThat(PageChecks.faults(shown.page(), language)).as(path).isEmpty();
        }
    }

    @Test
    void tellWhoIsInASegmentAndWhy() {
        // given
        var anna = lostCustomer();
        var key = Shop.id("why");
        Service.published(key, "{\"field\":\"daysSinceLastOrder\",\"atLeast\":100}");

        // when
        var page = signedIn(TestKeys.AUDITOR).get("/ui/segmentation/segments/" + key + "?customer=" + anna);

        // then
        assertThat(page.text()).contains("Days since the last order: at least 100", "Known: 400", "true", anna);
        assertThat(signedIn(TestKeys.AUDITOR)
                        .get("/ui/segmentation/segments/" + key + "?customer=nobody")
                        .text())
                .contains("There is no customer nobody");
    }

    @Test
    void publishADraftAfterShowingWhatItChanges() {
        // given
        lostCustomer();
        var key = Shop.id("draft");
        Service.marketer()
                .body("{\"name\":\"Draft\",\"rule\":{\"field\":\"orders\",\"atLeast\":1}}")
                .put("/api/segments/{key}", key)
                .then()
                .statusCode(200);
        var visitor = signedIn(TestKeys.MARKETER);
        var path = "/ui/segmentation/segments/" + key;

        // when
        var draft = visitor.get(path);
        var published = visitor.submit(draft, path + "/publish", Map.of());

        // then
        assertThat(draft.text()).contains("Draft, version 1", "would join");
        assertThat(published.text()).contains("Published. The members follow");
        Shop.soon().untilAsserted(() -> assertThat(visitor.get(path).text()).contains("In force, version 1"));
    }

    @Test
    void applyAPolicyOnlyAfterShowingWhatItMoves() {
        // given
        Service.policy(60, 180);
        lostCustomer();
        var visitor = signedIn(TestKeys.MARKETER);

        // when
        var tried = visitor.submit(
                visitor.get(POLICY),
                POLICY + "#moves",
                Map.of("preset", "CUSTOM", "repeat-CUSTOM", "60", "lapse-CUSTOM", "500"));

        // then
        assertThat(tried.text())
                .contains("would change their stage", "Due after 60 days without a purchase, lost after 180");
        assertThat(visitor.get(POLICY).text()).contains("lost after 180");

        // when
        var applied = visitor.submit(tried, POLICY, Map.of());

        // then
        assertThat(applied.text())
                .contains("The change is in force", "Due after 60 days without a purchase, lost after 500");
        Service.policy(60, 180);
    }

    @Test
    void giveACategoryItsOwnPolicyAndTakeItBack() {
        // given
        Service.policy(60, 180);
        var visitor = signedIn(TestKeys.MARKETER);

        // when
        var tried = visitor.submit(
                visitor.get(POLICY + "?category=green+%26+black+tea"),
                POLICY + "#moves",
                Map.of("preset", "FOOD_BEAUTY"));
        var given = visitor.submit(tried, POLICY, Map.of());

        // then
        assertThat(given.text()).contains("Category “green & black tea”", "Lost after 30 days without a purchase");
        assertThat(visitor.submit(given, POLICY + "/remove", Map.of()).text()).doesNotContain("green & black tea");
    }

    @Test
    void sayWhatIsWrongWithAPolicy() {
        var visitor = signedIn(TestKeys.MARKETER);

        assertThat(visitor.get(POLICY + "?preset=CUSTOM&repeat-CUSTOM=90&lapse-CUSTOM=30"))
                .satisfies(page -> assertThat(page.status()).isEqualTo(422))
                .satisfies(page -> assertThat(page.text()).contains("A customer is due before he is lost"));
        assertThat(visitor.get(POLICY + "?preset=CUSTOM&repeat-CUSTOM=soon").text())
                .contains("Please enter whole numbers");
        assertThat(visitor.get(POLICY + "?preset=FASHION&kind=SEASON&from=13-01&to=02-02")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void drawChartsFromTheTablesBesideThem() {
        lostCustomer();

        var page = signedIn(TestKeys.AUDITOR).get(MEASURES + "/retention").page();

        assertThat(page.select("head script[src^=/ui/segmentation/assets/]")).hasSize(2);
        assertThat(page.select("figure[data-chart]")).isNotEmpty().allSatisfy(figure -> {
            var table = page.getElementById(figure.attr("data-table"));
            assertThat(table.select("th[data-series], tr[data-series]")).isNotEmpty();
            assertThat(table.select("td[data-value]")).isNotEmpty();
        });
        assertThat(page.select("tfoot tr[data-series]").text()).contains("20.0%", "79.0%");
    }

    @Test
    void giveTheTableOfAMeasureAsCsv() {
        lostCustomer();
        var visitor = signedIn(TestKeys.AUDITOR);
        var page = visitor.get(MEASURES + "/cohorts?by=YEAR&returns=ignored").page();

        var link = page.selectFirst("a.csv").attr("href");
        var csv = visitor.get(link);

        assertThat(link).isEqualTo(MEASURES + "/cohorts?by=YEAR&returns=ignored&csv=shares");
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.page().body().wholeText()).startsWith("First purchase,Customers,0,");
        assertThat(visitor.get(MEASURES + "/cohorts?csv=nothing").status()).isEqualTo(404);
        assertThat(visitor.get(MEASURES + "/nothing").status()).isEqualTo(404);
        assertThat(signedIn(TestKeys.AGENT).get(MEASURES + "/cohorts").status()).isEqualTo(403);
    }

    @Test
    void areForWhomRestIs() {
        var agent = signedIn(TestKeys.AGENT);
        var auditor = signedIn(TestKeys.AUDITOR);

        assertThat(agent.get("/ui/segmentation").status()).isEqualTo(200);
        assertThat(agent.get("/ui/segmentation").page().select("nav.pages a")).hasSize(2);
        assertThat(agent.get(POLICY).status()).isEqualTo(403);
        assertThat(auditor.get(POLICY).page().select("form[method=post][action^=" + POLICY + "]"))
                .isEmpty();
        assertThat(new Visitor(address()).get(POLICY).path()).startsWith("/ui/segmentation/sign-in?to=");
    }

    @Test
    void makeAListOfCandidatesAndTellWhoWasLeftOut() {
        // given
        var anna = lostCustomer();
        var visitor = signedIn(TestKeys.MARKETER);
        var form = visitor.get(CANDIDATES);

        // when
        var list = visitor.submit(form, CANDIDATES, Map.of("name", "Spring", "minOrders", "5"));
        var faulty = visitor.submit(form, CANDIDATES, Map.of("budget", "plenty"));

        // then
        assertThat(list.text()).contains("Spring", "Who was left out, and why", "Too few orders");
        assertThat(visitor.get(list.path() + "?verdict=TOO_FEW_ORDERS").text()).contains(anna);
        assertThat(visitor.get(CANDIDATES).text()).contains("Spring");
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.page().select("#budget").val()).isEqualTo("plenty");
        assertThat(visitor.get(CANDIDATES + "/00000000-0000-0000-0000-000000000000")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void showTheHistoryOfACustomer() {
        var anna = lostCustomer();

        var page = signedIn(TestKeys.AGENT).get("/ui/segmentation/customers?id=" + anna);

        assertThat(page.page().select("section[aria-labelledby=history] tbody tr"))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(signedIn(TestKeys.AGENT)
                        .get("/ui/segmentation/customers?id=no-one")
                        .text())
                .contains("There is no customer no-one");
    }

    /** Bought once, 400 days ago. */
    private static String lostCustomer() {
        var anna = Shop.id("anna");
        Shop.tell(Shop.customer(anna), Shop.pastOrder(Shop.id("order"), anna, Service.daysFromNow(-400), "50.00"));
        Shop.heard();
        Service.atRest();
        return anna;
    }

    private static Visitor signedIn(String key) {
        var visitor = new Visitor(address());
        visitor.signIn("segmentation", key);
        return visitor;
    }

    private static String address() {
        return "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }
}
