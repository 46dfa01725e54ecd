package io.winback.campaign.privacy;

import static io.winback.campaign.Api.agent;
import static io.winback.campaign.Api.marketer;
import static io.winback.campaign.Api.operator;
import static io.winback.campaign.Api.storefront;
import static io.winback.campaign.World.forAWhile;
import static io.winback.campaign.World.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.winback.campaign.Balance;
import io.winback.campaign.Definitions;
import io.winback.campaign.MailServer;
import io.winback.campaign.MailServer.Manner;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import io.winback.campaign.click.ClickLinks;
import io.winback.campaign.permission.PermissionLinks;
import io.winback.local.testing.Contract;
import io.winback.local.testing.Topic;
import io.winback.platform.privacy.ErasureCompleted;
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person is forgotten while campaigns run: nothing more leaves, nobody is named again, and the books are as they were. */
@RealTest
class ErasureTest {

    private static final UUID MESSAGE = UUID.fromString("0199c2b0-7a11-7c3e-9a55-0f6f5f2b7d10");

    @Inject
    World world;

    @Inject
    Database database;

    @Inject
    PermissionLinks links;

    @Inject
    ClickLinks clicks;

    private String anna;
    private Balance balance;
    private String campaign;
    private String segment;

    @BeforeEach
    void freshNames() {
        balance = Balance.now();
        anna = world.lost("anna");
        campaign = Neighbours.id("campaign");
        segment = Neighbours.id("segment");
    }

    @Test
    void endsTheRunAndSendsNothingMore() {
        // given a mail that is planned for tomorrow
        world.launch(campaign, segment, Definitions.gift(segment, "A gift"), anna);
        world.mails(anna, 1);
        var second = Neighbours.id("campaign");
        var audience = Neighbours.id("segment");
        world.launch(second, audience, Definitions.tomorrow(audience, "News"), anna);
        soon().untilAsserted(
                        () -> assertThat(world.value("select count(*) from enrollment where customer_id = :id", anna))
                                .isEqualTo("2"));
        world.skipDays(2);
        soon().untilAsserted(() -> assertThat(world.decisions(anna)).contains("CONTACT_PRESSURE"));

        // when
        var fresh = erased(anna);
        world.skipDays(20);

        // then
        forAWhile().untilAsserted(() -> assertThat(MailServer.raw(Neighbours.address(anna)))
                .hasSize(1));
        assertThat(rows(
                        "select state || ' ' || coalesce(outcome, '-') from message where customer_id = :id order by id",
                        fresh))
                .containsExactly("SENT -", "CANCELLED ERASED");
        assertThat(rows("select distinct end_reason from enrollment where customer_id = :id", fresh))
                .containsExactly("ERASED");
        assertThat(rows("select distinct facts from decision where customer_id = :id", fresh))
                .containsExactly("{}");
        assertThat(world.decisions(fresh)).contains("ERASED", "DISPATCHED");
        assertThat(world.events(anna, "enrollment.ended.v1")).isEmpty();
        assertThat(world.events(fresh, "enrollment.ended.v1")).isEmpty();
        assertThat(report(campaign).getInt("enrolled")).isEqualTo(1);
        assertThat(report(second).getMap("endReasons")).isEqualTo(Map.of("ERASED", 1));
        nobodyIsNamed(anna);
        balanced();
    }

    @Test
    void leavesReportsAndAccountsAsTheyWere() {
        // given somebody who got a coupon and used it
        world.launch(campaign, segment, Definitions.gift(segment, "A gift"), anna, world.lost("bela"));
        world.mails(anna, 1);
        var code = world.value("select code from coupon where customer_id = :id", anna);
        redeem(code, anna).statusCode(200);
        Neighbours.ordered("o-" + anna, anna, world.now().plusSeconds(1), code, false);
        soon().untilAsserted(() -> assertThat(world.decisions(anna)).contains("PURCHASED"));
        var report = report(campaign).prettify();
        var accounts = accounts();

        // when
        var fresh = erased(anna);

        // then
        assertThat(report(campaign).prettify()).isEqualTo(report);
        assertThat(report(campaign).getInt("coupons.redeemed")).isEqualTo(1);
        assertThat(accounts()).isEqualTo(accounts);
        balanced();
        nobodyIsNamed(anna, "o-" + anna);
        // and the purchase still counts for the arm when the window closes
        assertThat(rows("""
                select p.order_id from purchase p join coupon c on c.redeemed_order = p.order_id
                  join redemption r on r.order_id = p.order_id where p.customer_id = :id
                """, fresh)).singleElement().asString().startsWith("erased-");
    }

    @Test
    void confirmsAMailOnItsWayWithoutSayingWhose() {
        // given
        held(Manner.HOLD);

        // when
        var fresh = erased(anna);
        MailServer.release(Neighbours.address(anna));

        // then
        soon().untilAsserted(() -> assertThat(state(fresh)).isEqualTo("SENT"));
        assertThat(world.events(anna, "message.sent.v1")).isEmpty();
        nobodyIsNamed(anna);
        assertThat(rows("select customer_id from customer where customer_id = :id", fresh))
                .isEmpty();
        balanced();
    }

    @Test
    void doesNotTryAMailAgainThatWasOnItsWay() {
        // given
        held(Manner.HOLD_AND_DEFER);

        // when
        var fresh = erased(anna);
        MailServer.release(Neighbours.address(anna));

        // then
        soon().untilAsserted(() -> assertThat(state(fresh)).isEqualTo("CANCELLED"));
        forAWhile().untilAsserted(() -> assertThat(MailServer.raw(Neighbours.address(anna)))
                .hasSize(1));
        nobodyIsNamed(anna);
        balanced();
    }

    @Test
    void makesTheCodesOfTheErasedVoid() {
        // given
        world.launch(campaign, segment, Definitions.gift(segment, "A gift"), anna);
        world.mails(anna, 1);
        var code = world.value("select code from coupon where customer_id = :id", anna);
        var karl = Neighbours.id("karl");

        // when
        var fresh = erased(anna);

        // then nobody can use it
        storefront().get("/api/coupons/" + code).then().body("verdict", equalTo("VOID"));
        redeem(code, anna).statusCode(409);
        redeem(code, fresh).statusCode(409).body("reason", equalTo("VOID"));

        // and an order for which a shop honoured it all the same is costed, and told of nobody
        Neighbours.ordered("o-" + karl, karl, world.now(), code, false);
        soon().untilAsserted(() -> assertThat(rows("select state from redemption where customer_id = :id", karl))
                .containsExactly("LEAKED"));
        assertThat(world.events(fresh, "coupon.redeemed.v1")).isEmpty();
        assertThat(rows("select customer_id from customer where customer_id = :id", fresh))
                .isEmpty();
        balanced();
    }

    @Test
    void isNotBroughtBackByAClickOrByLateNews() {
        // given
        world.launch(campaign, segment, Definitions.gift(segment, "A gift"), anna);
        world.mails(anna, 1);
        var run = world.value("select id from enrollment where customer_id = :id", anna);
        erased(anna);

        // when
        for (var link : List.of(links.unsubscribe(MESSAGE, anna, "en"), links.preferences(MESSAGE, anna, "en"))) {
            var path = URI.create(link).getPath();
            RestAssured.get(path).then().statusCode(200);
            RestAssured.given()
                    .contentType("application/x-www-form-urlencoded")
                    .body("List-Unsubscribe=One-Click&action=stop")
                    .post(path)
                    .then()
                    .statusCode(200);
        }
        Neighbours.contact(anna, "Anna Smith", 0);
        Neighbours.permitted(anna, "en", world.now(), 0);
        Neighbours.profile(anna, "LOST", Long.MAX_VALUE);
        Neighbours.joined(segment, anna, world.now(), false);
        Neighbours.answered(anna, run, "SERVICE", "SERVICE.RUDE");
        Neighbours.gone(anna);
        var bela = world.lost("bela");
        Neighbours.joined(segment, bela, world.now(), false);

        // then
        world.mails(bela, 1);
        nobodyIsNamed(anna);
        assertThat(world.events(anna, "consent.withdrawn.v1")).isEmpty();
        assertThat(report(campaign).getMap("answers")).isEmpty();
    }

    @Test
    void launchesWithoutWaitingForTheErased() {
        // given two who joined a segment, of whom one is erased
        var bela = world.lost("bela");
        Neighbours.joined(segment, anna, world.now(), true);
        Neighbours.joined(segment, bela, world.now(), true);
        soon().untilAsserted(
                        () -> assertThat(rows("select customer_id from audience_member where segment = :id", segment))
                                .hasSize(2));
        erased(anna);

        // when
        Neighbours.published(segment, 2);
        world.put(campaign, Definitions.gift(segment, "A gift"));
        marketer().post("/api/campaigns/" + campaign + "/launch").then().statusCode(200);

        // then
        world.mails(bela, 1);
        assertThat(report(campaign).getInt("enrolled")).isEqualTo(1);
        nobodyIsNamed(anna);
    }

    @Test
    void answersForSomebodyWhoIsNotKnownHereToo() {
        var nobody = Neighbours.id("nobody");

        var completed = completed(Neighbours.erasure(nobody, world.now()));

        assertThat(completed.getMap("deleted").values()).allMatch(Integer.valueOf(0)::equals);
        nobodyIsNamed(nobody);
    }

    @Test
    void showsAndForgetsEveryTableThatNamesCustomers() {
        // given a row in each of them
        world.launch(campaign, segment, Definitions.gift(segment, "A gift"), anna);
        world.mails(anna, 1);
        var code = world.value("select code from coupon where customer_id = :id", anna);
        redeem(code, anna).statusCode(200);
        Neighbours.ordered("o-" + anna, anna, world.now().plusSeconds(1), code, false);
        Neighbours.returned("o-" + anna, anna);
        RestAssured.given()
                .contentType("application/x-www-form-urlencoded")
                .post(URI.create(links.unsubscribe(MESSAGE, anna, "en")).getPath());
        RestAssured.given()
                .formParams("shown", "en", "pace", "monthly", "purpose", "SERVICE_NOTICE", "action", "save")
                .post(URI.create(links.preferences(MESSAGE, anna, "en")).getPath())
                .then()
                .statusCode(200);
        var message = UUID.fromString(world.value("select id from message where customer_id = :id", anna));
        RestAssured.given()
                .redirects()
                .follow(false)
                .get(URI.create(clicks.url(message, campaign, 1, URI.create("https://shop.example/saffron")))
                        .getPath())
                .then()
                .statusCode(302);
        soon().untilAsserted(() -> assertThat(
                        rows("select return_id from purchase_return where order_id = 'o-' || :id", anna))
                .hasSize(1));
        feedback();
        compensation();
        said();
        var naming = new TreeSet<>(rows("""
                select table_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
                where table_schema = 'public' and column_name like '%customer%' and table_type = 'BASE TABLE' and :id <> ''
                """, anna));
        naming.addAll(List.of("purchase_return", "click_log"));

        // when
        var export = export(anna);
        var completed = completed(Neighbours.erasure(anna, world.now()));

        // then
        assertThat(export.getString("customerId")).isEqualTo(anna);
        assertThat(export.getString("service")).isEqualTo("campaign-service");
        assertThat(export.getMap("data").keySet()).isEqualTo(naming);
        assertThat(export.getString("data.customer[0].email")).isEqualTo(Neighbours.address(anna));
        var forgotten =
                new TreeSet<>(completed.<String, Object>getMap("anonymised").keySet());
        forgotten.addAll(completed.<String, Object>getMap("deleted").keySet());
        assertThat(forgotten).isEqualTo(naming);
        assertThat(completed.getInt("deleted.customer")).isEqualTo(1);
        assertThat(completed.getInt("anonymised.message")).isEqualTo(1);
        assertThat(completed.getInt("anonymised.purchase_return")).isEqualTo(1);
        assertThat(export(anna).getMap("data")).isEmpty();
        nobodyIsNamed(anna, "r-" + anna);
    }

    /** An answer to a survey, the wish that a person get back, words that may be quoted. */
    private void said() {
        Neighbours.answered(
                anna, UUID.randomUUID().toString(), UUID.randomUUID().toString(), 1, "[\"GIFT\"]", "[]");
        Neighbours.wishesContact(anna, UUID.randomUUID());
        Neighbours.quoted(anna, UUID.randomUUID(), 1, "Words of r-" + anna, world.now());
        soon().untilAsserted(() -> assertThat(rows("""
                        select 'answer' from survey_answer where customer_id = :id
                        union all select 'wish' from contact_request where customer_id = :id
                        union all select 'quote' from quote where customer_id = :id
                        """, anna)).containsExactlyInAnyOrder("answer", "wish", "quote"));
    }

    /** A soft bounce, an answer, a mailbox that rests, and a customer who does. */
    private void feedback() {
        var mail = world.ledger(anna, "message_id");
        storefront()
                .body("{\"items\": [{\"messageId\": \"" + mail + "\", \"kind\": \"SOFT_BOUNCE\"}]}")
                .post("/api/messages/feedback")
                .then()
                .statusCode(200);
        storefront()
                .body("{\"messageId\": \"<r@post.example>\", \"inReplyTo\": \"" + mail + "\"}")
                .post("/api/messages/replies")
                .then()
                .statusCode(200);
        database.use(sql -> sql.execute(
                "insert into mailbox_pause (customer_id, paused_at, paused_until) values (?, now(), now())", anna));
        database.use(sql -> sql.execute("""
                insert into cool_down (id, customer_id, reason, starts_at, ends_at, needs_product)
                values (gen_random_uuid(), ?, 'QUIET', now(), now(), false)
                """, anna));
    }

    /** Somebody asked for more than they may give alone. */
    private void compensation() {
        agent().body("""
                        {"customerId": "%1$s", "kind": "AMOUNT", "amount": {"amount": "50.00", "currency": "GBP"},
                         "reason": "late", "orderId": "o-%1$s", "note": "r-%1$s"}""".formatted(anna))
                .post("/api/offers/compensations")
                .then()
                .statusCode(201);
    }

    /** A mail the mail server has taken without a word. */
    private void held(Manner manner) {
        MailServer.to(Neighbours.address(anna), manner);
        world.launch(campaign, segment, Definitions.gift(segment, "A gift"), anna);
        world.intoTheWindow();
        soon().untilAsserted(() ->
                assertThat(MailServer.raw(Neighbours.address(anna))).hasSize(1));
    }

    /** Erases the customer, and returns the id under which the enrollments are kept. */
    private String erased(String customer) {
        var run = world.value("select id from enrollment where customer_id = :id limit 1", customer);
        var completed = completed(Neighbours.erasure(customer, world.now()));
        assertThat(completed.getString("service")).isEqualTo("campaign-service");
        assertThat(rows("select customer_id from customer where customer_id = :id", customer))
                .isEmpty();
        return world.value("select customer_id from enrollment where id::text = :id", run);
    }

    private static JsonPath completed(String erasure) {
        var privacy = Topic.of("winback.privacy");
        soon().untilAsserted(() ->
                assertThat(privacy.of(erasure, ErasureCompleted.TYPE)).hasSize(1));
        var body = privacy.of(erasure, ErasureCompleted.TYPE).get(0).body().toString();
        assertThat(Contract.of("platform", ErasureCompleted.TYPE).violations(body))
                .isEmpty();
        return JsonPath.from(body);
    }

    /** No table holds the id, the address or any of these. */
    private void nobodyIsNamed(String customer, String... more) {
        var words = new TreeSet<>(List.of(more));
        words.add(customer);
        words.add(Neighbours.address(customer));
        var tables = rows(
                "select table_name from information_schema.tables where table_schema = 'public' and :id <> ''",
                customer);
        for (var table : tables) {
            for (var word : words) {
                // events of the time before may still be on their way
                soon().untilAsserted(() -> assertThat(rows(
                                "select t::text from " + table + " t where t::text like '%' || :id || '%' limit 1",
                                word))
                        .as(table)
                        .isEmpty());
            }
        }
    }

    private List<String> rows(String query, String id) {
        return database.with(
                sql -> sql.createQuery(query).bind("id", id).mapTo(String.class).list());
    }

    private String state(String customer) {
        return String.join(" ", rows("select state from message where customer_id = :id", customer));
    }

    private static io.restassured.response.ValidatableResponse redeem(String code, String customer) {
        return storefront()
                .body(Map.of(
                        "orderId",
                        "o-" + customer,
                        "customerId",
                        customer,
                        "goods",
                        Map.of("amount", "50.00", "currency", "GBP")))
                .post("/api/coupons/" + code + "/redeem")
                .then();
    }

    private static JsonPath report(String key) {
        return marketer().get("/api/reports/campaigns/" + key).jsonPath();
    }

    private static JsonPath export(String customer) {
        return operator()
                .get("/api/operations/campaign/export?customer=" + customer)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String accounts() {
        return operator().get("/api/operations/campaign/accounts").jsonPath().prettify();
    }

    private void balanced() {
        soon().untilAsserted(balance::holds);
    }
}
