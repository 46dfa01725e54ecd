package io.winback.segmentation.privacy;

import static io.winback.segmentation.Service.daysFromNow;
import static io.winback.segmentation.Service.lifecycle;
import static io.winback.segmentation.Service.marketer;
import static io.winback.segmentation.Shop.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.local.testing.Contract;
import io.winback.segmentation.RealTest;
import io.winback.segmentation.Service;
import io.winback.segmentation.Shop;
import io.winback.segmentation.Stored;
import io.winback.segmentation.Told;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RealTest
class ErasureConsumerTest {

    private static final String TOTALS =
            "select sum(orders), sum(valued_orders), sum(spend), sum(purchase_days) from activity";
    private static final String VALUE = "select sum(amount) from customer_value";

    @BeforeEach
    void underTheUsualPolicy() {
        Service.policy(60, 180);
        Shop.heard();
        Service.atRest();
    }

    @Test
    void forgetsThePersonAndChangesNoTotal() {
        // given
        var key = Shop.id("everybody");
        Service.published(key, "{\"field\":\"orders\",\"atLeast\":0}");
        var ann = Shop.id("ann");
        var order = bought(ann);
        soon().untilAsserted(() -> assertThat(Told.membership(ann, key)).containsExactly("joined"));
        Shop.heard();
        Service.atRest();
        listed(ann);
        var totals = totals();
        var members = Stored.count("select count(*) from segment_member where segment_key = ?", key);

        // when
        var completed = erased(ann, Shop.nextVersion());

        // then
        assertThat(totals()).isEqualTo(totals);
        SegmentationData.TABLES.forEach(table -> assertThat(
                        Stored.rows("select * from " + table + " t where to_jsonb(t)::text like ?", "%" + ann + "%"))
                .as(table)
                .isEmpty());
        assertThat(Stored.rows(
                        "select c.erased, c.language, c.country, c.attributes, c.permitted from customer c join purchase using (customer_id) where order_id = ?",
                        order))
                .containsExactly("t - - {} {}");
        assertThat(Stored.count(
                        "select count(*) from contact join purchase using (customer_id) where order_id = ?", order))
                .isOne();
        assertThat(completed.get("service").asText()).isEqualTo("segmentation-service");
        assertThat(completed.get("anonymised"))
                .isEqualTo(
                        Contract.json(
                                "{\"activity\":1,\"contact\":1,\"credit\":1,\"customer\":1,\"customer_value\":1,\"lifecycle\":1,\"purchase\":2,\"purchase_return\":1}"));
        assertThat(completed.get("deleted").get("answered_reason").asLong()).isOne();
        assertThat(completed.get("deleted").get("published_profile").asLong()).isOne();
        assertThat(completed.get("deleted").get("candidate_verdict").asLong()).isOne();
        assertThat(completed.get("deleted").get("rfm_score").asLong()).isOne();
        assertThat(completed.get("deleted").get("score").asLong()).isOne();
        lifecycle(ann).statusCode(404);
        assertThat(Told.stages(ann)).endsWith("GONE");
        assertThat(Stored.count("select count(*) from segment_member where segment_key = ?", key))
                .isEqualTo(members - 1);
    }

    /** Puts the customer on a list of candidates, and gives him figures in a snapshot. */
    static void listed(String customer) {
        var list = UUID.randomUUID();
        Stored.run("insert into candidate_list (id, created_at, as_of, terms) values ('" + list
                + "', '2026-01-01', '2026-01-01', '{}')");
        Stored.run(
                "insert into candidate_verdict (list_id, customer_id, verdict, rank, orders, last_on, deal_hunter) values ('"
                        + list + "', '" + customer + "', 'CHOSEN', 1, 2, '2025-01-01', false)");
        Stored.run("insert into rfm_score (snapshot_id, customer_id, recency_days, purchases, spend, r, f, m) values ('"
                + list + "', '" + customer + "', 100, 2, 135, 1, 2, 3)");
        Stored.run(
                "insert into score (snapshot_id, customer_id, repeats, recency_days, age_days, expected, p_buy) values ('"
                        + list + "', '" + customer + "', 1, 10, 100, 0.5, 0.4)");
    }

    /** Counts of stages at some dates, orders, spend, value. */
    private static List<Object> totals() {
        var stages = IntStream.of(-450, -410, -390, -100, 0)
                .mapToObj(day -> marketer()
                        .queryParam("asOf", daysFromNow(day).toString().substring(0, 10))
                        .get("/api/lifecycle/stages")
                        .asString())
                .toList();
        return List.of(
                stages,
                Stored.rows(TOTALS),
                Stored.rows(VALUE),
                Stored.rows("select stage, count(*) from lifecycle group by 1 order by 1"));
    }

    /** Two orders, a return, a credit and a reason; returns the first order. */
    private static String bought(String customer) {
        var order = Shop.id("o");
        Shop.tell(
                Shop.customer(customer),
                Shop.order(order, customer, daysFromNow(-400), "100.00"),
                Shop.order(order + "-2", customer, daysFromNow(-390), "50.00"),
                Shop.returned(order, customer, "r", "10.00", false),
                Shop.credit("k", customer, "5.00", "GBP", ""),
                Shop.answer(customer, "SERVICE"),
                Shop.message(customer, daysFromNow(-30)));
        soon().untilAsserted(() -> {
            assertThat(spend(order)).containsExactly("135.0000");
            assertThat(Stored.rows("select reason from answered_reason where customer_id = ?", customer))
                    .containsExactly("SERVICE");
            assertThat(Stored.count("select count(*) from contact where customer_id = ?", customer))
                    .isOne();
            assertThat(Stored.rows("select version > 0 from customer where customer_id = ?", customer))
                    .containsExactly("t");
            assertThat(Told.stages(customer)).endsWith("LOST");
        });
        return order;
    }

    private static List<String> spend(String order) {
        return Stored.rows("select spend from activity join purchase using (customer_id) where order_id = ?", order);
    }

    /** Sends the request and returns the answer. */
    private static JsonNode erased(String customer, long version) {
        var erasure = UUID.randomUUID();
        Shop.tell(Shop.erasure(erasure, customer, version));
        soon().untilAsserted(() ->
                assertThat(Told.of("winback.privacy", erasure.toString())).hasSize(1));
        return Told.of("winback.privacy", erasure.toString()).get(0).body();
    }

    @Test
    void endsInTheSameStateWhetherTheRequestOrTheEndOfTheProfileComesFirst() {
        // given
        var key = Shop.id("everybody");
        Service.published(key, "{\"field\":\"orders\",\"atLeast\":0}");
        var requestFirst = Shop.id("rob");
        var endFirst = Shop.id("eli");
        var one = bought(requestFirst);
        var other = bought(endFirst);
        Service.atRest();
        var totals = totals();

        // when
        erased(requestFirst, Shop.nextVersion());
        Shop.tell(Shop.end(requestFirst));
        Shop.heard();
        Shop.tell(Shop.end(endFirst));
        Shop.heard();
        assertThat(totals()).isEqualTo(totals);
        lifecycle(endFirst).statusCode(404);
        erased(endFirst, Shop.nextVersion());

        // then
        assertThat(state(one)).hasSize(1).isEqualTo(state(other));
        assertThat(totals()).isEqualTo(totals);
        Service.atRest();
        for (var customer : List.of(requestFirst, endFirst)) {
            assertThat(Stored.rows("select * from customer where customer_id = ?", customer))
                    .isEmpty();
            assertThat(Told.stages(customer)).containsOnlyOnce("GONE").endsWith("GONE");
            assertThat(Told.membership(customer, key)).containsExactly("joined");
        }
    }

    private static List<String> state(String order) {
        return Stored.rows("""
                select c.version, c.known_on, c.language, c.attributes, c.permitted, c.erased, l.stage, l.since, l.returned,
                  l.next_transition_at, a.orders, a.spend, a.first_on, a.last_on, v.amount
                from customer c join purchase p using (customer_id) join lifecycle l using (customer_id)
                join activity a using (customer_id) join customer_value v using (customer_id) where p.order_id = ?
                """, order);
    }

    @Test
    void refusesOlderNewsAndKnowsANewBeginning() {
        // given
        var ben = Shop.id("ben");
        var old = bought(ben);
        var olderOrder = Shop.order(Shop.id("late"), ben, daysFromNow(-3), "7.00");
        var olderChange = Shop.customer(ben);
        var olderAnswer = Shop.answer(ben, "QUALITY");

        // when
        erased(ben, Shop.nextVersion());
        Shop.tell(olderOrder, olderChange, olderAnswer);
        Shop.heard();
        Service.atRest();

        // then
        assertThat(Stored.rows("select * from customer where customer_id = ?", ben))
                .isEmpty();
        assertThat(Told.stages(ben)).endsWith("GONE");

        // when
        Shop.tell(Shop.customer(ben), Shop.order(Shop.id("o"), ben, daysFromNow(0), "20.00"));

        // then
        soon().untilAsserted(() -> lifecycle(ben)
                .statusCode(200)
                .body("orders", equalTo(1))
                .body("returned", equalTo(false))
                .body("value.amount.amount", equalTo("6.00")));
        assertThat(spend(old)).containsExactly("135.0000");
        assertThat(Stored.rows("select * from answered_reason where customer_id = ?", ben))
                .isEmpty();
    }

    @Test
    void leavesANewBeginningAloneThatOvertookTheRequest() {
        // given
        var cy = Shop.id("cy");
        var old = bought(cy);
        var erasure = Shop.nextVersion();

        // when
        Shop.tell(Shop.end(cy), Shop.customer(cy, Shop.nextVersion(), "uk", "GRANTED", ""));
        Shop.heard();
        lifecycle(cy).body("stage", equalTo("PROSPECT")).body("orders", equalTo(0));
        Shop.tell(
                Shop.order(Shop.id("o"), cy, daysFromNow(0), "20.00"),
                Shop.answer(cy, "FORGOT", Instant.parse("2026-03-01T00:00:00Z")));
        Shop.heard();
        erased(cy, erasure);

        // then
        lifecycle(cy).body("stage", equalTo("ACTIVE")).body("orders", equalTo(1));
        assertThat(Stored.rows(
                        "select language, reason from customer join answered_reason using (customer_id)"
                                + " where customer_id = ?",
                        cy))
                .containsExactly("uk FORGOT");
        assertThat(spend(old)).containsExactly("135.0000");
        assertThat(Stored.count("select count(*) from purchase where customer_id = ?", cy))
                .isOne();
        Service.atRest();
        assertThat(Told.stages(cy)).endsWith("GONE", "PROSPECT", "ACTIVE");
    }

    @Test
    void leavesANewBeginningAloneWhoseOrderCameBeforeItsProfile() {
        // given
        var flo = Shop.id("flo");
        var old = bought(flo);
        var erasure = Shop.nextVersion();
        Shop.tell(Shop.order(Shop.id("o"), flo, daysFromNow(0), "20.00"));
        Shop.heard();

        // when
        erased(flo, erasure);

        // then
        lifecycle(flo).body("stage", equalTo("ACTIVE")).body("orders", equalTo(1));
        assertThat(spend(old)).containsExactly("135.0000");
        assertThat(Stored.rows("select language, version from customer where customer_id = ?", flo))
                .containsExactly("- 0");
    }

    @Test
    void movesWhoIsGoneThroughTheStagesInSilence() {
        // given
        var dot = Shop.id("dot");
        var order = Shop.id("o");
        Shop.tell(Shop.customer(dot), Shop.order(order, dot, daysFromNow(0), "10.00"));
        soon().untilAsserted(() -> lifecycle(dot).body("stage", equalTo("ACTIVE")));
        Shop.heard();
        erased(dot, Shop.nextVersion());
        var fresh = Stored.rows("select customer_id from purchase where order_id = ?", order)
                .get(0);
        assertThat(fresh).startsWith("erased-");

        // when
        var key = Shop.id("everybody");
        Service.published(key, "{\"field\":\"orders\",\"atLeast\":0}");
        Service.pass(61);
        Service.atRest();
        Service.policy(50, 170);
        Service.policy(60, 180);
        Service.atRest();

        // then
        assertThat(Stored.rows("select stage from lifecycle where customer_id = ?", fresh))
                .containsExactly("DUE");
        assertThat(Told.profiles(fresh)).isEmpty();
        assertThat(Told.of("winback.segments", fresh)).isEmpty();
        lifecycle(fresh).statusCode(404);
        marketer().post("/api/segments/{key}/preview", key).then().body("sample", not(hasItem(fresh)));
    }

    @Test
    void answersTheSameRequestOnce() {
        // given
        var gus = Shop.id("gus");
        var order = bought(gus);
        var erasure = UUID.randomUUID();
        var request = Shop.erasure(erasure, gus, Shop.nextVersion());

        // when
        Shop.tell(request, request);
        Shop.heard();
        Shop.tell(request);
        Shop.heard();
        Service.atRest();

        // then
        assertThat(spend(order)).containsExactly("135.0000");
        assertThat(Stored.rows("select * from customer where customer_id = ?", gus))
                .isEmpty();
        var answers = Told.of("winback.privacy", erasure.toString());
        assertThat(answers).hasSize(1);
        assertThat(answers.get(0).body().get("anonymised").get("purchase").asLong())
                .isEqualTo(2);
    }

    @Test
    void answersForSomebodyItDoesNotKnow() {
        var completed = erased(Shop.id("stranger"), Shop.nextVersion());

        assertThat(completed.get("deleted")).isEmpty();
        assertThat(completed.get("anonymised")).isEmpty();
    }

    @Test
    void keepsNothingOfSomebodyWhoBoughtNothing() {
        // given
        var hob = Shop.id("hob");
        Shop.tell(Shop.customer(hob));
        soon().untilAsserted(() -> assertThat(Told.stages(hob)).containsExactly("PROSPECT"));

        // when
        var completed = erased(hob, Shop.nextVersion());

        // then
        assertThat(completed.get("anonymised")).isEmpty();
        assertThat(completed.get("deleted").get("customer").asLong()).isOne();
        soon().untilAsserted(() -> assertThat(Told.stages(hob)).containsExactly("PROSPECT", "GONE"));
    }

    @Test
    void knowsNobodyBehindTheOrdersThatCustomerServiceKeepsForTotals() {
        // given
        var ivy = Shop.id("ivy");
        var order = bought(ivy);
        erased(ivy, Shop.nextVersion());

        // when
        var nobody = Shop.id("erased");
        Shop.tell(Shop.order(order, nobody, daysFromNow(-400), "100.00"));
        Shop.heard();
        Service.atRest();

        // then
        lifecycle(nobody).statusCode(404);
        assertThat(Told.profiles(nobody)).isEmpty();
    }
}
