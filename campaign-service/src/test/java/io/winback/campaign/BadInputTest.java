package io.winback.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.winback.local.testing.TestKeys;
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever is wrong with a request, the answer is a problem that says how to mend it, and nothing has changed. */
@RealTest
class BadInputTest {

    private static final String CAMPAIGN = Definitions.tomorrow("lost", "Hello");
    private static final String PRODUCT = """
            {"texts": {"en": {"name": "Saffron"}}, "url": "https://shop.example/s", "availableFrom": "2026-10-01T00:00:00Z"}""";
    private static final String CODE = "/api/coupons/ABCD-EFGH-JKLM-NPQR";

    @Inject
    Database database;

    /** A request and the status it deserves. */
    private record Case(String what, int status, String method, String path, String body) {}

    @TestFactory
    Stream<DynamicTest> isAnsweredWithAProblem() {
        return cases().map(bad -> DynamicTest.dynamicTest(bad.what(), () -> {
            var before = everything();
            var answer = Api.as(key(bad.path()))
                    .body(bad.body())
                    .request(bad.method(), bad.path())
                    .then()
                    .statusCode(bad.status())
                    .contentType(startsWith("application/problem+json"))
                    .body("status", equalTo(bad.status()))
                    .extract()
                    .jsonPath();
            // what is wrong is said in the detail, or place by place
            assertThat(answer.getString("detail") != null
                            || !answer.getList("violations").isEmpty())
                    .isTrue();
            assertThat(everything()).isEqualTo(before);
        }));
    }

    @TestFactory
    Stream<DynamicTest> isRefusedWithoutTheRightKey() {
        return Stream.of("", "wbk_wrong000_key", TestKeys.STOREFRONT)
                .map(key -> DynamicTest.dynamicTest("key " + key, () -> {
                    var before = everything();
                    Api.as(key)
                            .body(CAMPAIGN)
                            .put("/api/campaigns/bad-1")
                            .then()
                            .statusCode(key.equals(TestKeys.STOREFRONT) ? 403 : 401)
                            .contentType(startsWith("application/problem+json"));
                    assertThat(everything()).isEqualTo(before);
                }));
    }

    private static Stream<Case> cases() {
        return Stream.of(campaigns(), coupons(), products(), lists()).flatMap(cases -> cases);
    }

    private static Stream<Case> campaigns() {
        return Stream.of(
                campaign("malformed JSON", "{\"name\":"),
                campaign("no JSON object", "[]"),
                campaign("nothing at all", ""),
                campaign("null", "null"),
                campaign("no content", "{}"),
                campaign("an unknown field", CAMPAIGN.replace("\"segment\"", "\"segmnet\"")),
                campaign("a name of another type", CAMPAIGN.replace("\"Tomorrow\"", "{}")),
                campaign("an empty name", CAMPAIGN.replace("\"Tomorrow\"", "\" \"")),
                campaign("a stage that is null", CAMPAIGN.replaceAll("\"stages\": .*]", "\"stages\": [null]")),
                campaign("no stage", CAMPAIGN.replaceAll("\"stages\": .*]", "\"stages\": []")),
                campaign("a stage without key", CAMPAIGN.replace("\"key\": \"news\", ", "")),
                campaign(
                        "a mail that is null", CAMPAIGN.replaceAll("\"mails\": .*}}}}", "\"mails\": {\"news\": null}")),
                campaign("no mail", CAMPAIGN.replaceAll("\"mails\": .*}}}}", "\"mails\": {}")),
                campaign("a text that is null", CAMPAIGN.replaceAll("\\{\"subject\".*?}}}}", "null}}}")),
                campaign("an unknown purpose", CAMPAIGN.replace("\"NEWS\"", "\"FUN\"")),
                campaign("a mail without purpose", CAMPAIGN.replace("\"purpose\": \"NEWS\", ", "")),
                campaign("a wait that is none", CAMPAIGN.replace("\"P1D\"", "\"soon\"")),
                campaign("a wait of ages", CAMPAIGN.replace("\"P1D\"", "\"P6Y\"")),
                campaign(
                        "a template nobody has",
                        CAMPAIGN.replace("\"segment\"", "\"template\": \"none\", \"segment\"")),
                campaign("a wait backwards", CAMPAIGN.replace("\"P1D\"", "\"P-1D\"")),
                campaign("everybody held out", CAMPAIGN.replace("\"holdout\": 0", "\"holdout\": 1")),
                campaign("a share above all", CAMPAIGN.replace("\"share\": 1", "\"share\": 1.5")),
                campaign("half a customer a day", CAMPAIGN.replace("\"share\": 1", "\"atLeast\": 0.5")),
                campaign("an unknown variable", CAMPAIGN.replace("{{name}}", "{{nmae}}")),
                campaign("an open section", CAMPAIGN.replace("{{name}}", "{{#name}}")),
                campaign(
                        "a route to nowhere", CAMPAIGN.replace("\"wait\"", "\"next\": [{\"stage\": \"x\"}], \"wait\"")),
                campaign("a circle", CAMPAIGN.replace("\"wait\"", "\"next\": [{\"stage\": \"news\"}], \"wait\"")),
                campaign("a route that is null", CAMPAIGN.replace("\"wait\"", "\"next\": [null], \"wait\"")),
                campaign(
                        "a reason that is null",
                        CAMPAIGN.replace("\"wait\"", "\"next\": [{\"reasons\": [null]}], \"wait\"")),
                campaign("an offer of nothing", offer("{\"kind\": \"PERCENT\"}")),
                campaign("an offer of no kind", offer("{\"percent\": 5}")),
                campaign("an offer that is null", offer("null")),
                campaign("more than all off", offer("{\"kind\": \"PERCENT\", \"percent\": 101}")),
                campaign(
                        "foreign money",
                        offer("{\"kind\": \"AMOUNT\", \"amount\": {\"amount\": \"5\", \"currency\": \"EUR\"}}")),
                campaign(
                        "money that is none",
                        offer("{\"kind\": \"AMOUNT\", \"amount\": {\"amount\": \"5\", \"currency\": \"XXQ\"}}")),
                campaign("money without currency", offer("{\"kind\": \"AMOUNT\", \"amount\": {\"amount\": \"5\"}}")),
                new Case(
                        "a campaign that is too long",
                        413,
                        "PUT",
                        "/api/campaigns/bad-1",
                        "{\"name\":\"" + "a".repeat(1_100_000) + "\"}"),
                new Case("a campaign with a key in capitals", 400, "PUT", "/api/campaigns/BAD", CAMPAIGN),
                new Case("an unknown campaign", 404, "GET", "/api/campaigns/none", ""),
                new Case("the launch of an unknown campaign", 404, "POST", "/api/campaigns/none/launch", ""),
                new Case("the report of an unknown campaign", 404, "GET", "/api/reports/campaigns/none", ""),
                new Case("a report until no time", 400, "GET", "/api/reports/campaigns/none?ordersUntil=soon", ""));
    }

    private static Stream<Case> coupons() {
        return Stream.of(
                new Case("an unknown coupon", 404, "GET", CODE, ""),
                redeem("an unknown coupon", 404, "{\"orderId\": \"o\", \"customerId\": \"c\"}"),
                redeem("malformed JSON", 400, "{"),
                redeem("no order", 400, "{\"customerId\": \"c\"}"),
                redeem("no customer", 400, "{\"orderId\": \"o\"}"),
                redeem("an order id with a space", 400, "{\"orderId\": \"o 1\", \"customerId\": \"c\"}"),
                redeem("an unknown field", 400, "{\"orderId\": \"o\", \"customerId\": \"c\", \"gift\": 1}"),
                redeem(
                        "goods that are no money",
                        400,
                        "{\"orderId\": \"o\", \"customerId\": \"c\", \"goods\": {\"amount\": \"much\", \"currency\": \"GBP\"}}"),
                redeem(
                        "goods without amount",
                        400,
                        "{\"orderId\": \"o\", \"customerId\": \"c\", \"goods\": {\"currency\": \"GBP\"}}"),
                new Case("the rollback of nothing", 400, "POST", CODE + "/rollback", "{}"),
                new Case("the rollback of an unknown coupon", 404, "POST", CODE + "/rollback", "{\"orderId\": \"o\"}"),
                new Case("the check of an unknown coupon", 404, "POST", CODE + "/validate", "{}"));
    }

    private static Stream<Case> products() {
        return Stream.of(
                product("no web address", PRODUCT.replace("https://", "javascript:")),
                product("a space in its address", PRODUCT.replace("/s\"", "/a b\"")),
                product("no text", PRODUCT.replace("{\"en\": {\"name\": \"Saffron\"}}", "{}")),
                product("a text that is null", PRODUCT.replace("{\"name\": \"Saffron\"}", "null")),
                product("no name", PRODUCT.replace("\"Saffron\"", "\"\"")),
                product("no time", PRODUCT.replace("2026-10-01T00:00:00Z", "soon")),
                new Case("an unknown product", 404, "GET", "/api/products/none", ""));
    }

    private static Stream<Case> lists() {
        return Stream.of("/api/campaigns", "/api/messages", "/api/decisions", "/api/products")
                .flatMap(path -> Stream.of(
                        new Case(path + " with a limit too high", 400, "GET", path + "?limit=101", ""),
                        new Case(path + " with a limit of nothing", 400, "GET", path + "?limit=0", ""),
                        new Case(path + " with a page token of nobody", 400, "GET", path + "?pageToken=!", "")));
    }

    private static Case campaign(String what, String body) {
        return new Case("a campaign with " + what, 400, "PUT", "/api/campaigns/bad-1", body);
    }

    private static String offer(String offer) {
        return CAMPAIGN.replace("\"mails\"", "\"offers\": {\"bad\": " + offer + "}, \"mails\"");
    }

    private static Case redeem(String what, int status, String body) {
        return new Case("a redemption with " + what, status, "POST", CODE + "/redeem", body);
    }

    private static Case product(String what, String body) {
        return new Case("a product with " + what, 400, "PUT", "/api/products/bad-1", body);
    }

    private static String key(String path) {
        return path.startsWith("/api/coupons") ? TestKeys.STOREFRONT : TestKeys.MARKETER;
    }

    private List<Long> everything() {
        return database.with(sql -> sql.createQuery("""
                        select count(*) from campaign where campaign_key like 'bad%' union all select count(*) from campaign_version
                        where campaign_key like 'bad%' union all select count(*) from product where product_id like 'bad%'
                        union all select count(*) from redemption where order_id = 'o'
                        """).mapTo(Long.class).list());
    }
}
