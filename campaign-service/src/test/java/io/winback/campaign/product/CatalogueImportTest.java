package io.winback.campaign.product;

import static io.winback.campaign.Api.storefront;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RealTest
class CatalogueImportTest {

    private static final String HEADER =
            "id,url,price,currency,availableFrom,availableUntil,category,name.en,text.en,name.et\n";

    @Inject
    SeenProducts seen;

    private final String id = Neighbours.id("import");

    @Test
    void presentsTheProductOfEachRow() {
        // when
        var result = send(HEADER + row(id, "9.50", "EUR", "2001-10-01", "\"Threads, \"\"best\"\"\""), "");

        // then
        assertThat(result.getMap("")).containsEntry("read", 1).containsEntry("stored", 1);
        storefront()
                .get("/api/products/" + id)
                .then()
                .statusCode(200)
                .body("product.texts.en.name", equalTo("Threads, \"best\""))
                .body("product.texts.et.name", equalTo("Niidid õli"))
                .body("product.price.currency", equalTo("EUR"))
                .body("product.category", equalTo("spices"))
                .body("product.availableFrom", equalTo("2001-09-30T23:00:00Z"))
                .body("product.availableUntil", nullValue());
        assertThat(seen.of(id)).hasSize(1);
    }

    @Test
    void changesNothingTheSecondTime() {
        var file = HEADER + row(id, "9.50", "EUR", "2001-10-01", "Threads");
        send(file, "");

        assertThat(send(file, "").getMap("")).containsEntry("stored", 0).containsEntry("unchanged", 1);
        assertThat(seen.of(id)).hasSize(1);
    }

    @Test
    void storesNothingOfADryRunAndCountsTheSame() {
        var file = HEADER + row(id, "9.50", "EUR", "2001-10-01", "Threads") + row("no way", "1", "", "soon", "x");

        var result = send(file, "?dryRun=true");

        assertThat(result.getMap(""))
                .containsEntry("stored", 1)
                .containsEntry("rejected", 1)
                .containsEntry("dryRun", true);
        storefront().get("/api/products/" + id).then().statusCode(404);
    }

    @Test
    void namesLineAndColumnOfEachRowItRejectsAndStoresTheOthers() {
        var file = "\ufeffid;url;price;currency;availableFrom;name.en;text.uk\n"
                + "a b;https://shop.example/x;1;GBP;2001-01-01;X;\n"
                + id + ";https://shop.example/x;1;GBP;2001-01-01;X;\n"
                + id + ";https://shop.example/x;1;GBP;2001-01-01;X;\n"
                + id + "-3;https://elsewhere.example/x;1;GBP;2001-01-01;X;\n"
                + id + "-4;https://shop.example/x;1,5;GBP;2001-01-01;X;\n"
                + id + "-5;https://shop.example/x;1;XXQ;tomorrow;X;\n"
                + id + "-6;;1;GBP;2001-01-01;;Текст\n"
                + id + "-7;https://shop.example/x\n";

        var result = send(file, "");

        assertThat(result.getInt("read")).isEqualTo(8);
        assertThat(result.getInt("stored")).isEqualTo(1);
        assertThat(result.getInt("rejected")).isEqualTo(7);
        assertThat(result.getList("problems.collect { it.line + ' ' + it.column }", String.class))
                .containsExactly("2 id", "4 id", "5 url", "6 price", "7 availableFrom", "7 currency", "8 url", "9 ");
    }

    @Test
    void takesThousandsAtOnce() {
        var file = IntStream.range(0, 2_345)
                .mapToObj(number -> row(id + "-" + number, "1", "", "1990-01-01", "Thing " + number))
                .collect(Collectors.joining("", HEADER, ""));

        assertThat(send(file, "").getMap("")).containsEntry("stored", 2_345).containsEntry("rejected", 0);
    }

    @Test
    void saysWhereAFileBreaksOff() {
        var file = HEADER + row(id, "9.50", "EUR", "2001-10-01", "Threads") + "b,\"https://shop.example/x,1\n";

        var result = send(file, "");

        assertThat(result.getInt("stored")).isEqualTo(1);
        assertThat(result.getString("problems[0].message")).contains("quote");
        storefront().get("/api/products/" + id).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "'id,url,name.en', availableFrom",
        "'id,url,availableFrom', name.en",
        "'id,url,availableFrom,name.en,colour', no column colour",
        "'id,id,url', header line",
        "'', missing"
    })
    void refusesAHeaderThatIsNone(String header, String advice) {
        storefront()
                .contentType("text/csv")
                .body(header.getBytes(StandardCharsets.UTF_8))
                .post("/api/products/import")
                .then()
                .statusCode(400)
                .body("field", equalTo("content"))
                .body("detail", containsString(advice));
    }

    private static JsonPath send(String file, String query) {
        return storefront()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/products/import" + query)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String row(String id, String price, String currency, String from, String name) {
        return id + ",https://shop.example/" + id.replace(' ', '-') + "," + price + "," + currency + "," + from
                + ",,spices," + name + ",Fine.,Niidid õli\n";
    }
}
