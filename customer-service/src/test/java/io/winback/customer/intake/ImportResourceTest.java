package io.winback.customer.intake;

import static io.restassured.RestAssured.given;
import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.winback.customer.Api;
import io.winback.customer.ServiceTest;
import io.winback.local.testing.TestKeys;
import io.winback.local.testing.Topic;
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class ImportResourceTest {

    private static final int ROWS = 20_000;

    @Inject
    Database database;

    @Test
    void storesTwentyThousandOrdersAndReportsTheBadOnes() {
        // given 20,000 orders of 3,000 customers, ten of them broken
        var run = Api.id("r");
        var csv = "order_id,customer_id,ordered_at,amount,currency,status\n"
                + IntStream.range(0, ROWS).mapToObj(i -> row(run, i)).collect(Collectors.joining());

        // when
        var first = send("ORDERS", "CSV", csv);

        // then
        first.body("state", equalTo("DONE"))
                .body("read", equalTo(ROWS))
                .body("stored", equalTo(ROWS - 10))
                .body("rejected", equalTo(10))
                .body("committedLine", equalTo(ROWS + 1));
        Api.get("/api/imports/" + first.extract().path("id") + "/rejects")
                .then()
                .body("items.line", hasSize(10))
                .body("items[0].line", equalTo(2))
                .body("items[0].field", equalTo("amount"));
        assertThat(count("select count(*) from purchase_order where id like '" + run + "%'"))
                .isEqualTo(ROWS - 10);
        assertThat(count("select count(*) from customer where id like '" + run + "%'"))
                .isEqualTo(3_000);

        // and when a new import brings the same
        var written = count("select last_value from event_version");
        send("ORDERS", "CSV", csv)
                .body("stored", equalTo(0))
                .body("unchanged", equalTo(ROWS - 10))
                .body("rejected", equalTo(10));
        assertThat(count("select last_value from event_version")).isEqualTo(written);
    }

    @Test
    void skipsCommittedLinesWhenTheSameBytesComeAgain() {
        var run = Api.id("r");
        var job = open("ORDERS", "CSV");
        var csv = "order_id,customer_id,ordered_at,amount,currency\n" + run + "-1,c-" + run
                + ",2025-03-02 09:20,4.20,GBP\n";
        content(job, csv.getBytes(StandardCharsets.UTF_8), null).body("stored", equalTo(1));

        content(job, csv.getBytes(StandardCharsets.UTF_8), null)
                .body("stored", equalTo(1))
                .body("read", equalTo(1))
                .body("state", equalTo("DONE"));
    }

    @Test
    void goesOnBehindTheCommittedLineAfterABreak() throws IOException {
        // given a zipped stream that breaks off in the middle
        var run = Api.id("r");
        var csv = "order_id,customer_id,ordered_at,amount,currency,status\n"
                + IntStream.range(1, 6_001).mapToObj(i -> row(run, i)).collect(Collectors.joining());
        var zipped = gzip(csv);
        var half = java.util.Arrays.copyOf(zipped, zipped.length / 2);
        var job = open("ORDERS", "CSV");

        // when it is sent again after the answer that it broke off
        given().header("X-Api-Key", TestKeys.STOREFRONT)
                .header("Content-Encoding", "gzip")
                .contentType("application/octet-stream")
                .body(half)
                .put("/api/imports/" + job + "/content")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/content-broken-off"));
        int committed = Api.get("/api/imports/" + job).path("committedLine");
        var again = content(job, zipped, "gzip");

        // then all is stored once
        assertThat(committed).isGreaterThan(0).isLessThan(6_000);
        again.body("state", equalTo("DONE")).body("stored", equalTo(5_997)).body("unchanged", equalTo(0));
    }

    @Test
    void importsCustomersWithConsentsAndAttributes() {
        var anna = Api.id("anna");
        send("CUSTOMERS", "CSV", """
                id,name,email,language,zone,country,consent_offers,consent_news,consent_survey,consent_basis,attr.tier
                %s,"Tamm, Anna",Anna@Mail.Example,et,Europe/Tallinn,EE,true,false,,DOUBLE_OPT_IN,gold
                """.formatted(anna)).body("stored", equalTo(1));

        Api.get("/api/customers/" + anna)
                .then()
                .body("name", equalTo("Tamm, Anna"))
                .body("email", equalTo("anna@mail.example"))
                .body("attributes.tier", equalTo("gold"))
                .body("consents.purpose", contains("OFFERS", "NEWS"))
                .body("consents.status", contains("GRANTED", "DENIED"))
                .body("consents[0].basis", equalTo("DOUBLE_OPT_IN"));
    }

    @Test
    void importsOrdersWithLinesAsHistory() {
        var run = Api.id("r");
        send("ORDERS", "NDJSON", """
                {"id":"%1$s-1","customer":{"email":"%1$s@mail.example","name":"Anna"},"orderedAt":"2025-07-01T12:00","currency":"GBP","lines":[{"productId":"p","quantity":2,"unitPrice":"1.2345"}]}
                {"id":"%1$s-2","customer":{"email":"%1$s@mail.example"},"orderedAt":"2025-07-02","currency":"GBP","amount":1,"color":"red"}
                not json
                {"id":"%1$s-3","orderedAt":"2025-07-02","currency":"GBP","amount":1}
                """.formatted(run)).body("stored", equalTo(1)).body("rejected", equalTo(3));

        var order = Api.get("/api/orders/" + run + "-1").then();
        order.body("goods.amount", equalTo("2.47"))
                .body("history", equalTo(true))
                .body("orderedAt", equalTo("2025-07-01T11:00:00Z"));
        String guest = order.extract().path("customerId");
        await().untilAsserted(() -> assertThat(Topic.of("winback.orders").of(guest, "order.placed.v1"))
                .extracting(event -> event.body().path("history").asBoolean())
                .containsExactly(true));
    }

    @Test
    void stopsWhereAQuoteIsNotClosed() {
        var run = Api.id("r");
        send("CUSTOMERS", "CSV", "id,name\n" + run + "-1,Anna\n" + run + "-2,\"Bob\n")
                .body("state", equalTo("FAILED"))
                .body("stored", equalTo(1))
                .body("rejected", equalTo(1));
    }

    @Test
    void namesAMissingColumn() {
        var job = open("ORDERS", "CSV");
        given().header("X-Api-Key", TestKeys.STOREFRONT)
                .contentType("text/csv")
                .body("order_id,amount\n")
                .put("/api/imports/" + job + "/content")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        Api.get("/api/imports/" + job).then().body("state", equalTo("WAITING"));
    }

    private static String row(String run, int i) {
        var amount = i % 2_000 == 0 ? "much" : i % 50 + ".25";
        return "%s-%d,%s-c%d,2025-03-02T09:20:00Z,%s,GBP,PAID%n".formatted(run, i, run, i % 3_000, amount);
    }

    private long count(String query) {
        return database.with(sql -> sql.createQuery(query).mapTo(Long.class).one());
    }

    private static ValidatableResponse send(String kind, String format, String content) {
        return content(open(kind, format), content.getBytes(StandardCharsets.UTF_8), null);
    }

    private static String open(String kind, String format) {
        return Api.shop()
                .body("{\"kind\":\"%s\",\"format\":\"%s\"}".formatted(kind, format))
                .post("/api/imports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse content(String job, byte[] content, String encoding) {
        var request = given().header("X-Api-Key", TestKeys.STOREFRONT).contentType("application/octet-stream");
        if (encoding != null) {
            request.header("Content-Encoding", encoding);
        }
        return request.body(content)
                .put("/api/imports/" + job + "/content")
                .then()
                .statusCode(200);
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
