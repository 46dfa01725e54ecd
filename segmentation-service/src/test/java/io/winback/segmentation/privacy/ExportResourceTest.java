package io.winback.segmentation.privacy;

import static io.winback.segmentation.Service.as;
import static io.winback.segmentation.Service.daysFromNow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import io.winback.local.testing.TestKeys;
import io.winback.segmentation.RealTest;
import io.winback.segmentation.Service;
import io.winback.segmentation.Shop;
import io.winback.segmentation.Stored;
import org.junit.jupiter.api.Test;

@RealTest
class ExportResourceTest {

    private static final String PATH = "/api/operations/segmentation/export";

    @Test
    void showsAllThatIsHeldOfOneCustomer() {
        // given
        var kit = Shop.id("kit");
        Service.published(Shop.id("everybody"), "{\"field\":\"orders\",\"atLeast\":0}");
        Shop.tell(
                Shop.customer(kit),
                Shop.order("o-" + kit, kit, daysFromNow(0), "12.50"),
                Shop.returned("o-" + kit, kit, "r", "2.50", false),
                Shop.credit("k", kit, "1.00", "GBP", ""),
                Shop.answer(kit, "SERVICE"),
                Shop.message(kit, daysFromNow(0)),
                Shop.order(Shop.id("o"), Shop.id("other"), daysFromNow(0), "10.00"));

        // then
        Shop.heard();
        Service.atRest();
        ErasureConsumerTest.listed(kit);
        export(kit)
                .statusCode(200)
                .body("customerId", equalTo(kit))
                .body("service", equalTo("segmentation-service"))
                .body("data.customer[0].attributes.tier", equalTo("gold"))
                .body("data.purchase", hasSize(1))
                .body("data.purchase[0].order_id", equalTo("o-" + kit))
                .body("data.purchase_return", hasSize(1))
                .body("data.credit", hasSize(1))
                .body("data.activity[0].spend", equalTo(9))
                .body("data.answered_reason[0].reason", equalTo("SERVICE"))
                .body("data.contact", hasSize(1))
                .body("data.lifecycle[0].stage", equalTo("ACTIVE"));
        assertThat(export(kit).extract().jsonPath().getMap("data").keySet())
                .containsAll(SegmentationData.TABLES.stream()
                        .filter(table -> !table.equals("pending_history") && !table.equals("segment_look"))
                        .toList());
    }

    @Test
    void showsNothingOfAStranger() {
        export(Shop.id("stranger")).statusCode(200).body("data", anEmptyMap());
    }

    @Test
    void forgetsNoTableThatNamesCustomers() {
        assertThat(SegmentationData.TABLES).containsExactlyInAnyOrderElementsOf(Stored.rows("""
                        select distinct table_name from information_schema.columns join information_schema.tables
                          using (table_schema, table_name)
                        where table_schema = current_schema() and table_type = 'BASE TABLE' and column_name like '%customer%'
                          and column_name <> 'customers'
                        """));
    }

    @Test
    void isForOperators() {
        as(TestKeys.MARKETER).queryParam("customer", "x").get(PATH).then().statusCode(403);
        as(TestKeys.AUDITOR).queryParam("customer", "x").get(PATH).then().statusCode(403);
        as(TestKeys.OPERATOR).get(PATH).then().statusCode(400);
    }

    private static ValidatableResponse export(String customer) {
        return as(TestKeys.OPERATOR).queryParam("customer", customer).get(PATH).then();
    }
}
