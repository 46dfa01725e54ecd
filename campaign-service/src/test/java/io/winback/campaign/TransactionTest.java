package io.winback.campaign;

import static io.restassured.RestAssured.given;
import static io.winback.campaign.Api.storefront;
import static io.winback.campaign.World.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.winback.campaign.offer.IssuedCoupons;
import io.winback.campaign.permission.PermissionLinks;
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An event that cannot be written takes its fact with it: nothing is ever half-written. */
@RealTest
class TransactionTest {

    @Inject
    World world;

    @Inject
    Database database;

    @Inject
    IssuedCoupons coupons;

    @Inject
    PermissionLinks links;

    private String anna;

    @BeforeEach
    void makeReady() {
        anna = world.lost("broken");
        // a sequence is not rolled back: it tells that it was tried
        execute("create sequence refusals start 1");
        execute("""
                create function refuse_event() returns trigger language plpgsql as
                $$ begin perform nextval('refusals'); raise exception 'refused by the test'; end $$""");
    }

    @AfterEach
    void acceptEventsAgain() {
        execute("drop trigger if exists refuse_event on outbox_event");
        execute("drop function if exists refuse_event");
        execute("drop sequence if exists refusals");
    }

    @Test
    void leavesNoClaimWithoutItsEvents() {
        // given
        refuseEvents("coupon.issued.v1");
        launch();

        // then nothing has left, and nothing says that it has
        soon().untilAsserted(() -> assertThat(refusals()).isGreaterThan(1));
        assertThat(world.ledger(anna, "state || ' ' || attempt")).isEqualTo("PLANNED 0");
        assertThat(rows("coupon")).isEqualTo("0");
        assertThat(rows("contact")).isEqualTo("0");
        assertThat(world.decisions(anna)).doesNotContain("DISPATCHED");
        assertThat(MailServer.raw(Neighbours.address(anna))).isEmpty();

        // and all of it comes when it can
        acceptEventsAgain();
        world.ledgerSays(anna, "SENT");
        assertThat(rows("coupon")).isEqualTo("1");
        assertThat(world.decisions(anna)).containsOnlyOnce("DISPATCHED");
    }

    @Test
    void keepsTheWordOfTheMailServerUntilItCanBeWritten() {
        // given
        refuseEvents("message.sent.v1");
        launch();

        // then the mail has left, and is neither confirmed nor sent again
        soon().untilAsserted(() -> assertThat(refusals()).isGreaterThan(1));
        assertThat(world.ledger(anna, "state")).isEqualTo("DISPATCHED");
        assertThat(MailServer.raw(Neighbours.address(anna))).hasSize(1);

        // and is confirmed once that is possible
        acceptEventsAgain();
        world.ledgerSays(anna, "SENT");
        assertThat(MailServer.raw(Neighbours.address(anna))).hasSize(1);
    }

    @Test
    void leavesNoRedemptionWithoutItsEvent() {
        // given
        var code = coupons.percent(anna);
        refuseEvents("coupon.redeemed.v1");
        var order = Map.of("orderId", "o-1", "customerId", anna);

        // when
        storefront()
                .header("Idempotency-Key", anna)
                .body(order)
                .post("/api/coupons/" + code + "/redeem")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body(not(containsString("refused by the test")));

        // then
        assertThat(rows("redemption")).isEqualTo("0");
        storefront().get("/api/coupons/" + code).then().body("verdict", equalTo("VALID"));

        // and the key is free for another try
        acceptEventsAgain();
        storefront()
                .header("Idempotency-Key", anna)
                .body(order)
                .post("/api/coupons/" + code + "/redeem")
                .then()
                .statusCode(200);
    }

    @Test
    void leavesNoWithdrawalWithoutItsEvent() {
        refuseEvents("consent.withdrawn.v1");

        given().formParam("List-Unsubscribe", "One-Click")
                .post(URI.create(links.unsubscribe(UUID.randomUUID(), anna, "en"))
                        .getPath())
                .then()
                .statusCode(500);

        assertThat(rows("withdrawal")).isEqualTo("0");
    }

    private void refuseEvents(String type) {
        execute("create trigger refuse_event before insert on outbox_event for each row when (new.key = '" + anna
                + "' and new.type = '" + type + "') execute function refuse_event()");
    }

    private void launch() {
        var segment = Neighbours.id("segment");
        world.launch(Neighbours.id("campaign"), segment, Definitions.gift(segment, "A gift"), anna);
        world.intoTheWindow();
    }

    private long refusals() {
        return Long.parseLong(world.value("select last_value from refusals where :id <> ''", anna));
    }

    private String rows(String table) {
        return world.value("select count(*) from " + table + " where customer_id = :id", anna);
    }

    private void execute(String statement) {
        database.use(sql -> sql.execute(statement));
    }
}
