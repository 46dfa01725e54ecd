package io.winback.customer.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.winback.customer.ServiceTest;
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A year of invoice lines of a real shop, read in place: lines without a customer, credits, identical lines, invoices that lie apart. */
@QuarkusTest
@ServiceTest
class RealFileTest {

    private static final Path FILE =
            Path.of(System.getProperty("winback.data", "../../shared/data"), "online_retail_lines.csv.gz");
    private static final String SALES = "from purchase_order where id ~ '^5[0-9]{5}$'";

    @Inject
    Database database;

    /** Other tests tell again all that is stored. */
    @AfterEach
    void leaveNothing() {
        database.use(sql -> sql.execute("truncate customer cascade"));
    }

    @Test
    void becomesTheSalesCreditsAndCustomersThatAreInIt() throws IOException {
        assumeTrue(Files.isReadable(FILE), () -> "No reference data at " + FILE.toAbsolutePath());
        // given the mapping that docs/import.md shows
        var job = Imports.open("""
                {"kind": "ORDERS", "format": "CSV", "mapping": {
                  "group": "invoice",
                  "fields": {"id": "invoice", "customerId": "customer_id", "orderedAt": "ts", "currency": {"constant": "GBP"}},
                  "lines": {"productId": "stock_code", "quantity": "quantity", "unitPrice": "unit_price"},
                  "credit": {"from": "invoice", "startsWith": "C"}}}""");

        // when
        var answer = Imports.sender()
                .header("Content-Encoding", "gzip")
                .body(Files.readAllBytes(FILE))
                .put("/api/imports/" + job + "/content")
                .then()
                .statusCode(200);

        // then
        answer.body("state", equalTo("DONE"))
                .body("read", equalTo(541_909))
                .body("rejected", equalTo(135_080))
                .body("stored", equalTo(18_536 + 3_654))
                .body("unusedColumns", contains("country"));
        assertThat(number("select count(*) " + SALES + " and goods > 0")).isEqualByComparingTo("18532");
        assertThat(number("select count(*) " + SALES + " and goods = 0")).isEqualByComparingTo("4");
        assertThat(number("select sum(goods) " + SALES)).isEqualByComparingTo("8911407.904");
        assertThat(number("select count(*) from credit where credit_id ~ '^C5[0-9]{5}$'"))
                .isEqualByComparingTo("3654");
        assertThat(number("select sum(amount) from credit where credit_id ~ '^C5[0-9]{5}$'"))
                .isEqualByComparingTo("611342.09");
        assertThat(number("""
                select count(*) from (select customer_id %s
                  union select customer_id from credit where credit_id ~ '^C5[0-9]{5}$') customers
                """.formatted(SALES))).isEqualByComparingTo("4372");
        assertThat(number("select count(*) from import_row where job_id = '" + job + "'"))
                .isEqualByComparingTo("0");
    }

    private BigDecimal number(String query) {
        return database.with(
                sql -> sql.createQuery(query).mapTo(BigDecimal.class).one());
    }
}
