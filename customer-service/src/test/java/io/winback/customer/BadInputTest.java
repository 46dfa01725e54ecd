package io.winback.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.winback.local.testing.TestKeys;
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever is wrong with a request, the answer is a problem that says so, and nothing has changed. */
@QuarkusTest
@ServiceTest
class BadInputTest {

    private static final String ORDER =
            "{\"customer\":{\"email\":\"bad@mail.example\"},\"orderedAt\":\"2026-03-02\",\"currency\":\"GBP\",\"amount\":\"1\"%s}";

    @Inject
    Database database;

    /** A request and the status it deserves. */
    private record Case(String what, int status, String method, String path, String body) {}

    @TestFactory
    Stream<DynamicTest> isAnsweredWithAProblem() {
        return cases().map(bad -> DynamicTest.dynamicTest(bad.what(), () -> {
            var before = everything();
            Api.shop()
                    .body(bad.body())
                    .request(bad.method(), bad.path())
                    .then()
                    .statusCode(bad.status())
                    .contentType(startsWith("application/problem+json"))
                    .body("status", equalTo(bad.status()));
            assertThat(everything()).isEqualTo(before);
        }));
    }

    @TestFactory
    Stream<DynamicTest> isRefusedWithoutTheRightKey() {
        return Stream.of("", "wbk_wrong000_key", TestKeys.AUDITOR)
                .map(key -> DynamicTest.dynamicTest("key " + key, () -> {
                    var before = everything();
                    Api.as(key)
                            .body("{\"name\":\"Anna\"}")
                            .put("/api/customers/bad-1")
                            .then()
                            .statusCode(key.equals(TestKeys.AUDITOR) ? 403 : 401)
                            .contentType(startsWith("application/problem+json"));
                    assertThat(everything()).isEqualTo(before);
                }));
    }

    private static Stream<Case> cases() {
        return Stream.of(
                customer("malformed JSON", 400, "{\"name\":"),
                customer("no JSON object", 400, "[]"),
                customer("null", 400, "null"),
                customer("an unknown field", 400, "{\"nmae\":\"Anna\"}"),
                customer("a wrong type", 400, "{\"name\":{\"first\":\"Anna\"}}"),
                customer("no mail address", 400, "{\"email\":\"anna\"}"),
                customer("two addresses in one", 400, "{\"email\":\"a@b.example\\r\\nBcc: c@d.example\"}"),
                customer("no zone", 400, "{\"zone\":\"Mars/Base\"}"),
                customer("no language", 400, "{\"language\":\"!\"}"),
                customer(
                        "an unknown consent status",
                        400,
                        "{\"consents\":[{\"purpose\":\"OFFERS\",\"status\":\"MAYBE\"}]}"),
                customer("a consent without purpose", 400, "{\"consents\":[{\"status\":\"GRANTED\"}]}"),
                customer(
                        "a consent at no time",
                        400,
                        "{\"consents\":[{\"purpose\":\"OFFERS\",\"status\":\"GRANTED\",\"at\":\"soon\"}]}"),
                customer("a name without end", 400, "{\"name\":\"" + "a".repeat(201) + "\"}"),
                customer("an oversized body", 413, "{\"name\":\"" + "a".repeat(1_100_000) + "\"}"),
                new Case("an id with a space", 400, "PUT", "/api/customers/a b", "{}"),
                new Case("an id that is too long", 400, "PUT", "/api/customers/" + "a".repeat(65), "{}"),
                new Case("an unknown customer", 404, "GET", "/api/customers/nobody", ""),
                new Case("a timeline of nobody", 404, "GET", "/api/customers/nobody/timeline", ""),
                new Case(
                        "a consent of nobody",
                        404,
                        "PUT",
                        "/api/customers/nobody/consents/OFFERS",
                        "{\"status\":\"GRANTED\"}"),
                new Case(
                        "an unknown purpose",
                        404,
                        "PUT",
                        "/api/customers/nobody/consents/FUN",
                        "{\"status\":\"GRANTED\"}"),
                order("an unknown currency", 400, ORDER.formatted("").replace("GBP", "XXQ")),
                order("no time", 400, ORDER.formatted("").replace("2026-03-02", "yesterday")),
                order(
                        "no goods",
                        400,
                        "{\"customer\":{\"email\":\"bad@mail.example\"},\"orderedAt\":\"2026-03-02\",\"currency\":\"GBP\"}"),
                order("a negative amount", 400, ORDER.formatted("").replace("\"1\"", "\"-1\"")),
                order("an amount that is none", 400, ORDER.formatted("").replace("\"1\"", "\"much\"")),
                order("five decimals", 400, ORDER.formatted("").replace("\"1\"", "\"1.00001\"")),
                order("more discount than goods", 400, ORDER.formatted(",\"discount\":\"2\"")),
                order(
                        "a line of nothing",
                        400,
                        ORDER.formatted(",\"lines\":[{\"productId\":\"p\",\"quantity\":0,\"unitPrice\":\"1\"}]")),
                order(
                        "half a piece",
                        400,
                        ORDER.formatted(",\"lines\":[{\"productId\":\"p\",\"quantity\":1.5,\"unitPrice\":\"1\"}]")),
                order("an unknown status", 400, ORDER.formatted(",\"status\":\"LOST\"")),
                order("nobody", 422, "{\"orderedAt\":\"2026-03-02\",\"currency\":\"GBP\",\"amount\":\"1\"}"),
                order(
                        "an unknown customer",
                        422,
                        "{\"customerId\":\"nobody\",\"orderedAt\":\"2026-03-02\",\"currency\":\"GBP\",\"amount\":\"1\"}"),
                order(
                        "two customers",
                        400,
                        ORDER.formatted(",\"customerId\":\"a\"").replace("{\"email\"", "{\"id\":\"b\",\"email\"")),
                new Case("an unknown order", 404, "GET", "/api/orders/none", ""),
                goods("a return that says not how much", "{\"returnedAt\":\"2026-03-02\"}"),
                goods("a return that says it twice", "{\"returnedAt\":\"2026-03-02\",\"full\":true,\"amount\":\"1\"}"),
                goods("a return at no time", "{\"full\":true}"),
                goods(
                        "a return of half a piece",
                        "{\"returnedAt\":\"2026-03-02\",\"lines\":[{\"line\":1,\"quantity\":0.5}]}"),
                goods("a credit of an order", "{\"returnedAt\":\"2026-03-02\",\"full\":true,\"kind\":\"CREDIT\"}"),
                new Case("an unknown return", 404, "GET", "/api/orders/none/returns/r", ""),
                order(
                        "a return without an id",
                        400,
                        ORDER.formatted(",\"returns\":[{\"returnedAt\":\"2026-03-02\",\"full\":true}]")),
                order("no time of a change", 400, ORDER.formatted(",\"updatedAt\":\"now\"")),
                new Case(
                        "a credit for nobody",
                        404,
                        "PUT",
                        "/api/customers/nobody/credits/c",
                        "{\"creditedAt\":\"2026-03-02\",\"amount\":\"1\",\"currency\":\"GBP\"}"),
                new Case("an unknown credit", 404, "GET", "/api/customers/nobody/credits/c", ""),
                new Case(
                        "an unknown kind of import",
                        400,
                        "POST",
                        "/api/imports",
                        "{\"kind\":\"MAILS\",\"format\":\"CSV\"}"),
                new Case("an unknown import", 404, "GET", "/api/imports/01912345-0000-7000-8000-000000000000", ""),
                new Case(
                        "content of an unknown import",
                        404,
                        "PUT",
                        "/api/imports/01912345-0000-7000-8000-000000000000/content",
                        "x"),
                new Case("a limit too high", 400, "GET", "/api/customers/nobody/timeline?limit=101", ""),
                new Case("a page token of nobody", 400, "GET", "/api/customers/nobody/timeline?pageToken=!", ""),
                new Case(
                        "a page token of another list",
                        400,
                        "GET",
                        "/api/customers/nobody/timeline?pageToken=YWJj",
                        ""),
                new Case("an unknown path", 404, "GET", "/api/nothing", ""));
    }

    private static Case customer(String what, int status, String body) {
        return new Case("a customer with " + what, status, "PUT", "/api/customers/bad-1", body);
    }

    private static Case order(String what, int status, String body) {
        return new Case("an order with " + what, status, "PUT", "/api/orders/bad-1", body);
    }

    private static Case goods(String what, String body) {
        return new Case(what, 400, "PUT", "/api/orders/none/returns/r", body);
    }

    private List<Long> everything() {
        return database.with(sql -> sql.createQuery("""
                        select count(*) from customer union all select count(*) from purchase_order
                        union all select count(*) from contact_point union all select count(*) from consent_history
                        union all select count(*) from order_return union all select count(*) from credit union all select count(*) from import_job
                        """).mapTo(Long.class).list());
    }
}
