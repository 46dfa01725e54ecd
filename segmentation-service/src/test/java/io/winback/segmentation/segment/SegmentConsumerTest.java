package io.winback.segmentation.segment;

import static io.winback.segmentation.Service.daysFromNow;
import static io.winback.segmentation.Service.marketer;
import static io.winback.segmentation.Shop.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.winback.segmentation.RealTest;
import io.winback.segmentation.Service;
import io.winback.segmentation.Shop;
import io.winback.segmentation.Stored;
import io.winback.segmentation.Told;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RealTest
class SegmentConsumerTest {

    @BeforeEach
    void underTheUsualPolicy() {
        Service.policy(60, 180);
    }

    @Test
    void tellsAJoinAndThePublicationWithTheNumberThatJoined() {
        // given
        var pia = Shop.id("pia");
        var key = Shop.id("publication");
        Shop.tell(Shop.customer(pia, Shop.nextVersion(), "uk", "GRANTED", ""));
        soon().untilAsserted(() -> assertThat(Told.stages(pia)).containsExactly("PROSPECT"));

        // when
        Service.published(key, "{\"field\":\"language\",\"is\":\"uk\"}");

        // then
        soon().untilAsserted(() ->
                assertThat(Told.of("winback.definitions", "segment/" + key)).hasSize(1));
        assertThat(Told.membership(pia, key)).containsExactly("joined");
        var published = Told.of("winback.definitions", "segment/" + key).get(0).body();
        var members = marketer()
                .get("/api/segments/{key}", key)
                .then()
                .extract()
                .jsonPath()
                .getLong("members");
        assertThat(published.get("joinedEver").asLong()).isEqualTo(members).isPositive();
        assertThat(published.get("version").asInt()).isEqualTo(1);
    }

    @Test
    void tellsTheDifferenceOfANewVersionOnly() {
        // given
        var et = Shop.id("rita");
        var zh = Shop.id("sam");
        var key = Shop.id("difference");
        Shop.tell(
                Shop.customer(et, Shop.nextVersion(), "et", "GRANTED", ""),
                Shop.customer(zh, Shop.nextVersion(), "zh", "GRANTED", ""));
        soon().untilAsserted(() -> assertThat(Told.stages(zh)).isNotEmpty());
        Service.published(key, "{\"field\":\"language\",\"in\":[\"et\",\"zh\"]}");

        // when
        Service.published(key, "{\"field\":\"language\",\"is\":\"et\"}");

        // then
        Service.atRest();
        assertThat(Told.membership(et, key)).containsExactly("joined");
        assertThat(Told.membership(zh, key)).containsExactly("joined", "left");
        assertThat(Told.of("winback.definitions", "segment/" + key)).hasSize(2);
    }

    @Test
    void decidesNothingWhileADraft() {
        // given
        var tia = Shop.id("tia");
        var key = Shop.id("draft");
        marketer()
                .body("{\"name\":\"Draft\",\"rule\":{\"field\":\"orders\",\"atLeast\":0}}")
                .put("/api/segments/{key}", key)
                .then()
                .body("state", equalTo("DRAFT"));

        // when
        Shop.tell(Shop.customer(tia));

        // then
        soon().untilAsserted(() -> assertThat(Told.stages(tia)).isNotEmpty());
        assertThat(Told.membership(tia, key)).isEmpty();
    }

    @Test
    void followsConsentExclusionAndReason() {
        // given
        var uma = Shop.id("uma");
        var key = Shop.id("permitted");
        Service.published(key, """
                {"and":[{"field":"consent","purpose":"OFFERS","is":"GRANTED"},{"field":"excluded","is":false},
                 {"field":"reason","is":"SERVICE"},{"field":"country","is":"EE"},
                 {"field":"attribute","name":"tier","is":"gold"},{"not":{"field":"stage","is":"LOST"}}]}
                """);

        // when
        Shop.tell(Shop.customer(uma), Shop.answer(uma, "SERVICE"));
        soon().untilAsserted(() -> assertThat(Told.membership(uma, key)).containsExactly("joined"));
        Shop.tell(Shop.customer(uma, Shop.nextVersion(), "et", "REVOKED", ""));
        soon().untilAsserted(() -> assertThat(Told.membership(uma, key)).containsExactly("joined", "left"));
        var until = daysFromNow(2);
        Shop.tell(Shop.customer(
                uma, Shop.nextVersion(), "et", "GRANTED", "{\"kind\":\"OPEN_CASE\",\"until\":\"" + until + "\"}"));
        soon().untilAsserted(() -> assertThat(Stored.count(
                        "select count(*) from segment_look where customer_id = ? and due_at = cast(? as timestamptz)",
                        uma,
                        until.toString()))
                .isOne());
        assertThat(Told.membership(uma, key)).containsExactly("joined", "left");
        Service.pass(3);

        // then
        soon().untilAsserted(() -> assertThat(Told.membership(uma, key)).containsExactly("joined", "left", "joined"));
    }

    /** A confidential answer tells no reason, and takes none away. */
    @Test
    void keepsTheReasonWhenAnAnswerTellsNone() {
        var una = Shop.id("una");
        var key = Shop.id("let-down");
        Service.published(key, "{\"field\":\"reason\",\"is\":\"SERVICE\"}");
        Shop.tell(Shop.customer(una), Shop.answer(una, "SERVICE"));
        soon().untilAsserted(() -> assertThat(Told.membership(una, key)).containsExactly("joined"));

        Shop.tell(Shop.answerWithoutReason(una), Shop.customer(una, Shop.nextVersion(), "en", "REVOKED", ""));
        Shop.tell(Shop.answerWithoutReason(una), Shop.answer(una, "QUALITY"));

        // what was told after the answer without a reason has come, and nothing happened in between
        soon().untilAsserted(() -> assertThat(Told.membership(una, key)).containsExactly("joined", "left"));
        assertThat(Stored.count(
                        "select count(*) from answered_reason where customer_id = ? and reason = 'QUALITY'", una))
                .isOne();
    }

    @Test
    void followsTheDaysSinceTheLastOrder() {
        // given
        var vic = Shop.id("vic");
        var key = Shop.id("recent");
        Service.published(
                key,
                "{\"and\":[{\"field\":\"daysSinceLastOrder\",\"atLeast\":3,\"atMost\":5},{\"field\":\"orders\",\"atLeast\":1}]}");
        Shop.tell(Shop.order(Shop.id("o"), vic, daysFromNow(0), "10.00"));
        soon().untilAsserted(() -> assertThat(Told.stages(vic)).isNotEmpty());

        // when
        Service.pass(2);
        Service.atRest();
        assertThat(Told.membership(vic, key)).isEmpty();
        Service.pass(1);
        soon().untilAsserted(() -> assertThat(Told.membership(vic, key)).containsExactly("joined"));
        Service.pass(2);
        Service.atRest();
        assertThat(Told.membership(vic, key)).containsExactly("joined");
        marketer().get("/api/segments/{key}/members", key).then().body("items.customerId", hasItem(vic));
        Service.pass(1);

        // then
        soon().untilAsserted(() -> assertThat(Told.membership(vic, key)).containsExactly("joined", "left"));
    }

    @Test
    void appliesDateConditionsToCustomersKnownBeforeThePublication() {
        // given
        var wim = Shop.id("wim");
        var key = Shop.id("later");
        Shop.tell(Shop.order(Shop.id("o"), wim, daysFromNow(0), "10.00"));
        soon().untilAsserted(() -> assertThat(Told.stages(wim)).isNotEmpty());
        Service.published(key, "{\"field\":\"daysSinceLastOrder\",\"atLeast\":2}");

        // when
        Service.pass(2);

        // then
        soon().untilAsserted(() -> assertThat(Told.membership(wim, key)).containsExactly("joined"));
    }

    @Test
    void followsAPolicyThatMovesOnlyTheDayOnWhichAStageBegan() {
        // given: due for nine days
        var xena = Shop.id("xena");
        var key = Shop.id("due-long");
        Shop.tell(Shop.order(Shop.id("o"), xena, daysFromNow(-70), "10.00"));
        soon().untilAsserted(() -> assertThat(Told.stages(xena)).containsExactly("DUE"));
        Service.published(
                key, "{\"and\":[{\"field\":\"stage\",\"is\":\"DUE\"},{\"field\":\"daysInStage\",\"atLeast\":15}]}");
        assertThat(Told.membership(xena, key)).isEmpty();

        // when: due for nineteen
        Service.policy(50, 180);

        // then
        soon().untilAsserted(() -> assertThat(Told.membership(xena, key)).containsExactly("joined"));
        assertThat(Told.stages(xena)).containsExactly("DUE");
    }
}
