package io.winback.segmentation.measure;

import static io.winback.segmentation.Service.as;
import static io.winback.segmentation.Service.daysFromNow;
import static io.winback.segmentation.Service.marketer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.winback.local.testing.TestKeys;
import io.winback.segmentation.RealTest;
import io.winback.segmentation.Shop;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Concentration, comparison and references through the door, as JSON and as tables. */
@RealTest
class ShopMeasuresResourceTest {

    @Test
    void showsTheConcentrationOfAChannel() {
        // given
        var channel = Shop.id("kiosk");
        List.of("10.00", "30.00", "60.00")
                .forEach(amount -> Shop.tell(Shop.orderWith(
                        Shop.id("o"),
                        Shop.id("una"),
                        daysFromNow(0),
                        amount,
                        "\"channel\":\"" + channel + "\",\"lines\":[]")));
        Shop.heard();

        // then
        marketer()
                .queryParam("channel", channel)
                .get("/api/measures/concentration")
                .then()
                .statusCode(200)
                .body("scope.channel", equalTo(channel))
                .body("customers", equalTo(3))
                .body("revenue.amount", equalTo("100.00"))
                .body("top[2].percent", equalTo(20))
                .body("top[2].shareCeil", equalTo(0.6f))
                .body("customersFor80Percent", equalTo(2))
                .body("lorenz", hasSize(21));
        var table = marketer()
                .accept("text/csv")
                .queryParam("channel", channel)
                .get("/api/measures/concentration")
                .then()
                .statusCode(200)
                .extract();
        assertThat(table.contentType()).startsWith("text/csv");
        assertThat(table.asString().lines()).hasSize(22).first().isEqualTo("customers,revenue");
        marketer()
                .queryParam("channel", Shop.id("nowhere"))
                .get("/api/measures/concentration")
                .then()
                .body("customers", equalTo(0))
                .body("gini", nullValue())
                .body("reason", containsString("Nobody"));
    }

    @Test
    void comparesByAttribute() {
        marketer()
                .queryParam("matureDays", 0)
                .get("/api/measures/comparison")
                .then()
                .statusCode(200)
                .body("smallestGroup", equalTo(5))
                .body("matureDays", equalTo(0));
        assertThat(marketer()
                        .accept("text/csv")
                        .get("/api/measures/comparison")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .startsWith("attribute,name,value,retained,");
    }

    @Test
    void showsReferencesAsSuch() {
        marketer()
                .get("/api/measures/references")
                .then()
                .statusCode(200)
                .body("days", equalTo(365))
                .body("warning", containsString("not predictions"))
                .body("references.id", hasItem("N19"))
                .body("references.find { it.id == 'N1' }.sources", equalTo(List.of("A", "D")));
        marketer().accept("text/csv").get("/api/measures/references").then().contentType(startsWith("text/csv"));
    }

    @ParameterizedTest
    @CsvSource({
        "concentration, from, yesterday",
        "concentration, from, 2199-01-01",
        "concentration, to, 2199-01-01",
        "concentration, returns, some",
        "concentration, segment, no-such-segment",
        "comparison, smallestGroup, 4",
        "comparison, matureDays, -1",
        "comparison, to, 31.12.2026",
        "references, days, 0",
        "references, to, 2199-01-01"
    })
    void saysWhatIsWrongWithAQuestion(String measure, String field, String value) {
        marketer()
                .queryParam(field, value)
                .get("/api/measures/" + measure)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-measure"))
                .body("field", equalTo(field))
                .body("detail", containsString(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"concentration", "comparison", "references"})
    void isForThoseWhoMaySeeIt(String measure) {
        as(TestKeys.STOREFRONT).get("/api/measures/" + measure).then().statusCode(403);
        as(TestKeys.AGENT).get("/api/measures/" + measure).then().statusCode(403);
        as(TestKeys.AUDITOR).get("/api/measures/" + measure).then().statusCode(200);
    }
}
