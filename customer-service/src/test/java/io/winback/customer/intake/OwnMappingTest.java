package io.winback.customer.intake;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.winback.customer.Api;
import io.winback.customer.ServiceTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@ServiceTest
class OwnMappingTest {

    private static final String GERMAN = """
            {"kind": "ORDERS", "format": "CSV", "mapping": {
              "group": "Belegnr", "decimal": ",", "dates": ["dd.MM.yyyy HH:mm"], "zone": "Europe/Berlin",
              "fields": {
                "id": "Belegnr", "customerId": "Kunde", "customer.email": "E-Mail", "customer.name": "Name",
                "orderedAt": "Datum", "shipping": "Versand", "discount": "Rabatt", "currency": {"constant": "EUR"},
                "status": {"from": "Status", "values": {"bezahlt": "PAID", "offen": "PLACED"}}
              },
              "lines": {"productId": "Artikel", "quantity": "Menge", "unitPrice": "Einzelpreis"},
              "consents": [{"status": {"from": "Werbung", "values": {"ja": "GRANTED", "nein": "DENIED"}},
                            "purposes": ["OFFERS"], "basis": "DOUBLE_OPT_IN", "at": "Datum"}]
            }}""";

    @Test
    void readsAFileInWindowsLettersWithSemicolonsAndDecimalCommas() {
        var run = Api.id("d");
        var job = Imports.open(GERMAN);
        Imports.put(job, Imports.sample("own-windows.csv", "D-", run + "-"))
                .then()
                .statusCode(200)
                .body("stored", equalTo(2))
                .body("rejected", equalTo(2));

        var order = Api.get("/api/orders/" + run + "-1").then();
        order.body("goods.amount", equalTo("2036.97"))
                .body("total.amount", equalTo("2041.92"))
                .body("goods.currency", equalTo("EUR"))
                .body("customerId", equalTo("K1"))
                .body("orderedAt", equalTo("2024-01-31T17:05:00Z"));
        Api.get("/api/customers/K1")
                .then()
                .body("name", equalTo("Jürgen Groß"))
                .body("consents[0].basis", equalTo("DOUBLE_OPT_IN"));
        Imports.rejects(job).body("items.line", contains(5, 6)).body("items.field", contains("lines.unitPrice", null));
    }

    @Test
    void storesCreditNotesThatNameNoOrder() {
        var run = Api.id("c");
        var job = Imports.open("""
                {"kind": "ORDERS", "format": "CSV", "mapping": {
                  "group": "invoice",
                  "fields": {"id": "invoice", "customerId": "customer", "orderedAt": "day"},
                  "lines": {"productId": "code", "quantity": "quantity", "unitPrice": "price"},
                  "credit": {"from": "quantity", "startsWith": "-"}}}""");
        Imports.done(job, """
                invoice,customer,day,code,quantity,price
                %1$s-1,%1$s,2024-02-01,A,2,10.00
                %1$s-2,%1$s,2024-02-03,A,-1,10.00
                %1$s-2,%1$s,2024-02-03,B,-2,1.005
                %1$s-3,,2024-02-03,B,-2,1.005
                """.formatted(run)).body("stored", equalTo(2)).body("rejected", equalTo(1));

        Api.get("/api/customers/" + run + "/credits/" + run + "-2").then().body("amount.amount", equalTo("12.01"));
    }

    @TestFactory
    Stream<DynamicTest> namesWhatIsWrongWithAMapping() {
        return Stream.of(
                        wrong("mapping.fields", "{}"),
                        wrong("mapping.colour", "{\"colour\": 1}"),
                        wrong("mapping.fields.nmae", fields("\"nmae\": \"a\"")),
                        wrong("mapping.fields.orderedAt", "{\"fields\": {\"id\": \"a\"}}"),
                        wrong("mapping.fields.customerId", "{\"fields\": {\"id\": \"a\", \"orderedAt\": \"b\"}}"),
                        wrong("mapping.lines", fields("\"channel\": \"a\"")),
                        wrong(
                                "mapping.fields.status.values.x",
                                fields("\"status\": {\"from\": \"a\", \"values\": {\"x\": 1}}")),
                        wrong(
                                "mapping.fields.orderedAt.zone",
                                fields("\"promisedAt\": \"x\"")
                                        .replace("\"b\"", "{\"from\": \"b\", \"zone\": \"Mars\"}")),
                        wrong("mapping.decimal", "{\"decimal\": \"x\", \"fields\": {}}"),
                        wrong("mapping.dates", "{\"dates\": [\"qqqqqqqq\"], \"fields\": {}}"))
                .map(bad -> DynamicTest.dynamicTest(bad.field(), () -> Api.shop()
                        .body("{\"kind\": \"ORDERS\", \"format\": \"CSV\", \"mapping\": " + bad.mapping() + "}")
                        .post("/api/imports")
                        .then()
                        .statusCode(400)
                        .contentType(startsWith("application/problem+json"))
                        .body("field", equalTo(bad.field()))));
    }

    @Test
    void asksForWhatIsMissing() {
        Api.shop()
                .body("{\"kind\": \"ORDERS\"}")
                .post("/api/imports")
                .then()
                .statusCode(400)
                .body("field", equalTo("format"));
        Api.shop()
                .body("{\"kind\": \"ORDERS\", \"preset\": \"ebay\"}")
                .post("/api/imports")
                .then()
                .statusCode(400)
                .body("field", equalTo("preset"));
        Api.shop()
                .body("{\"kind\": \"CUSTOMERS\", \"preset\": \"shopify-orders\"}")
                .post("/api/imports")
                .then()
                .statusCode(400)
                .body("field", equalTo("kind"));
    }

    private record Wrong(String field, String mapping) {}

    private static Wrong wrong(String field, String mapping) {
        return new Wrong(field, mapping);
    }

    private static String fields(String more) {
        return "{\"fields\": {\"id\": \"a\", \"orderedAt\": \"b\", \"customerId\": \"c\", %s}}".formatted(more);
    }
}
