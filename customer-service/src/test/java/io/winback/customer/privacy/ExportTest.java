package io.winback.customer.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.winback.customer.Api;
import io.winback.customer.ServiceTest;
import io.winback.local.testing.Contract;
import io.winback.local.testing.TestKeys;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody asks what is held of them. */
@QuarkusTest
@ServiceTest
@WithTestResource(OtherServicesResource.class)
class ExportTest {

    private final String anna = Api.id("anna");

    @AfterEach
    void up() {
        OtherServicesResource.down = false;
    }

    @Test
    void holdsWhatEveryServiceHas() throws IOException {
        Api.putCustomer(anna, "{\"name\":\"Anna Tamm\"}");

        var answer = Api.as(TestKeys.OPERATOR).get("/api/customers/" + anna + "/export");

        answer.then().statusCode(200).contentType("application/zip");
        var files = files(answer.asByteArray());
        assertThat(files)
                .containsOnlyKeys("about.json", "campaign.json", "customer.json", "segmentation.json", "survey.json");
        assertThat(Contract.json(files.get("customer.json"))
                        .at("/data/customer/0/name")
                        .asText())
                .isEqualTo("Anna Tamm");
        assertThat(Contract.json(files.get("survey.json")).path("customerId").asText())
                .isEqualTo(anna);
        Api.as(TestKeys.AUDITOR)
                .get("/api/operations/customer/audit?customer=" + anna)
                .then()
                .body("items.action", hasItem("EXPORT_MADE"));
    }

    @Test
    void isAllOrNothing() {
        Api.putCustomer(anna, "{\"name\":\"Anna Tamm\"}");
        OtherServicesResource.down = true;

        Api.as(TestKeys.OPERATOR)
                .get("/api/customers/" + anna + "/export")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/service-not-reached"));
    }

    @Test
    void isForOperatorsOnly() {
        Api.as(TestKeys.AGENT).get("/api/customers/" + anna + "/export").then().statusCode(403);
    }

    private static TreeMap<String, String> files(byte[] archive) throws IOException {
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
