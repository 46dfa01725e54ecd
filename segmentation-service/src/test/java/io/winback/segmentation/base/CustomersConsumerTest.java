package io.winback.segmentation.base;

import static io.winback.segmentation.Service.daysFromNow;
import static io.winback.segmentation.Service.lifecycle;
import static io.winback.segmentation.Service.marketer;
import static io.winback.segmentation.Shop.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.winback.segmentation.RealTest;
import io.winback.segmentation.Service;
import io.winback.segmentation.Shop;
import io.winback.segmentation.Told;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RealTest
class CustomersConsumerTest {

    private static final String PERMITTED =
            "{\"and\":[{\"field\":\"stage\",\"is\":\"PROSPECT\"},{\"field\":\"consent\",\"purpose\":\"OFFERS\",\"is\":\"GRANTED\"}]}";

    @BeforeEach
    void underTheUsualPolicy() {
        Service.policy(60, 180);
    }

    @Test
    void takesImportedCustomersForNoNews() {
        // given
        var key = Shop.id("prospects");
        Service.published(key, "{\"field\":\"stage\",\"is\":\"PROSPECT\"}");
        var imported = Shop.id("imre");
        var registered = Shop.id("rhea");

        // when
        Shop.tell(Shop.importedCustomer(imported), Shop.customer(registered));

        // then
        soon().untilAsserted(() -> {
            assertThat(isHistory(imported, key)).containsExactly(true);
            assertThat(isHistory(registered, key)).containsExactly(false);
        });
        assertThat(Told.profiles(imported).get(0).body().get("history").asBoolean())
                .isTrue();
    }

    @Test
    void tellsImportedCustomersBeforeTheNewsThatFollowsInTheSameBatch() {
        // given
        var prospects = Shop.id("prospects");
        var estonians = Shop.id("estonians");
        Service.published(prospects, "{\"field\":\"stage\",\"is\":\"PROSPECT\"}");
        Service.published(estonians, "{\"field\":\"attribute\",\"name\":\"tier\",\"is\":\"gold\"}");
        var ines = Shop.id("ines");

        // when
        Shop.tell(Shop.importedCustomer(ines), Shop.customer(ines));

        // then
        soon().untilAsserted(() -> assertThat(isHistory(ines, estonians)).containsExactly(false));
        assertThat(isHistory(ines, prospects)).containsExactly(true);
    }

    private static java.util.List<Boolean> isHistory(String customer, String segment) {
        return Told.of("winback.segments", customer).stream()
                .filter(event -> event.body().get("segment").asText().equals(segment))
                .map(event -> event.body().get("history").asBoolean())
                .toList();
    }

    @Test
    void letsAConsentEndWithTime() {
        // given
        var key = Shop.id("permitted");
        Service.published(key, PERMITTED);
        var ulla = Shop.id("ulla");
        var until = daysFromNow(2);

        // when
        Shop.tell(consenting(ulla, "EMAIL", ",\"until\":\"" + until + "\""));
        soon().untilAsserted(() -> assertThat(Told.membership(ulla, key)).containsExactly("joined"));
        lifecycle(ulla).body("nextTransition", nullValue());
        assertThat(Instant.parse(Service.clock().getString("nextDue"))).isBeforeOrEqualTo(until);
        Service.pass(2);

        // then
        soon().untilAsserted(() -> assertThat(Told.membership(ulla, key)).containsExactly("joined", "left"));
        marketer().post("/api/segments/{key}/preview", key).then().body("sample", not(hasItem(ulla)));
    }

    @Test
    void takesConsentToAnotherChannelForNone() {
        // given
        var key = Shop.id("permitted");
        Service.published(key, PERMITTED);
        var phone = Shop.id("petra");
        var mail = Shop.id("mari");

        // when
        Shop.tell(consenting(phone, "PHONE", ""), consenting(mail, "EMAIL", ""));

        // then
        soon().untilAsserted(() -> assertThat(Told.membership(mail, key)).containsExactly("joined"));
        Shop.heard();
        Service.atRest();
        assertThat(Told.membership(phone, key)).isEmpty();
    }

    private static Shop.News consenting(String customer, String channel, String more) {
        var consent = "{\"purpose\":\"OFFERS\",\"channel\":\"" + channel + "\",\"status\":\"GRANTED\"" + more + "}";
        return Shop.customer(customer, Shop.nextVersion(), "et", "{}", consent, "", false);
    }

    @Test
    void leavesExcludedCustomersOutOfEverySegmentWhateverItsRuleAsks() {
        // given
        var key = Shop.id("winback");
        var asking = Shop.id("asking");
        Service.published(key, "{\"field\":\"stage\",\"is\":\"LOST\"}");
        Service.published(
                asking, "{\"or\":[{\"field\":\"excluded\",\"is\":true},{\"field\":\"stage\",\"is\":\"LOST\"}]}");
        var toxic = Shop.id("tom");
        var open = Shop.id("olaf");
        Shop.tell(
                Shop.customer(toxic),
                Shop.customer(open),
                Shop.order(Shop.id("o"), toxic, daysFromNow(-400), "10.00"),
                Shop.order(Shop.id("o"), open, daysFromNow(-400), "10.00"));
        soon().untilAsserted(() -> {
            assertThat(Told.membership(toxic, key)).containsExactly("joined");
            assertThat(Told.membership(open, key)).containsExactly("joined");
        });

        // when
        var until = daysFromNow(2);
        Shop.tell(
                Shop.customer(toxic, Shop.nextVersion(), "et", "GRANTED", "{\"kind\":\"TOXIC\"}"),
                Shop.customer(
                        open,
                        Shop.nextVersion(),
                        "et",
                        "GRANTED",
                        "{\"kind\":\"OPEN_CASE\",\"until\":\"" + until + "\"}"));

        // then
        soon().untilAsserted(() -> {
            assertThat(Told.membership(toxic, key)).containsExactly("joined", "left");
            assertThat(Told.membership(toxic, asking)).containsExactly("joined", "left");
            assertThat(Told.membership(open, key)).containsExactly("joined", "left");
        });
        for (var segment : new String[] {key, asking}) {
            marketer()
                    .post("/api/segments/{key}/preview", segment)
                    .then()
                    .body("sample", not(hasItem(toxic)))
                    .body("sample", not(hasItem(open)));
        }
        Service.pass(2);
        soon().untilAsserted(() -> assertThat(Told.membership(open, key)).containsExactly("joined", "left", "joined"));
        assertThat(Told.membership(toxic, key)).containsExactly("joined", "left");
    }

    @Test
    void goesOnWithoutAttributes() {
        // given
        var gold = Shop.id("gold");
        var active = Shop.id("active");
        Service.published(gold, "{\"field\":\"attribute\",\"name\":\"tier\",\"is\":\"gold\"}");
        Service.published(active, "{\"field\":\"stage\",\"is\":\"ACTIVE\"}");
        var amy = Shop.id("amy");
        Shop.tell(Shop.customer(amy));
        soon().untilAsserted(() -> assertThat(Told.membership(amy, gold)).containsExactly("joined"));

        // when
        Shop.tell(
                Shop.customer(amy, Shop.nextVersion(), "et", "null", "", "", false),
                Shop.order(Shop.id("o"), amy, daysFromNow(0), "10.00"));

        // then
        soon().untilAsserted(() -> {
            assertThat(Told.membership(amy, gold)).containsExactly("joined", "left");
            assertThat(Told.membership(amy, active)).containsExactly("joined");
        });
        lifecycle(amy).body("stage", equalTo("ACTIVE"));
    }

    @Test
    void removesAllOfSomebodyWhoBoughtNothing() {
        // given
        var nils = Shop.id("nils");
        Shop.tell(Shop.customer(nils));
        soon().untilAsserted(() -> lifecycle(nils).statusCode(200));

        // when
        Shop.tell(Shop.end(nils));

        // then
        soon().untilAsserted(() -> lifecycle(nils).statusCode(404));
        Service.atRest();
        assertThat(Told.stages(nils)).containsExactly("PROSPECT", "GONE");
    }
}
