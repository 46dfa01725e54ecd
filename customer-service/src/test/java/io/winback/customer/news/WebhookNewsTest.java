package io.winback.customer.news;

import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.winback.customer.Api;
import io.winback.customer.ServiceTest;
import io.winback.customer.webhook.Hooks;
import io.winback.customer.webhook.Receiver;
import io.winback.local.testing.Contract;
import io.winback.local.testing.Topic;
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What other services tell reaches the shop, once. */
@QuarkusTest
@ServiceTest
class WebhookNewsTest {

    private static final Topic CAMPAIGNS = Topic.of("winback.campaigns");
    private static final Topic SURVEYS = Topic.of("winback.surveys");
    private static final Topic PROFILES = Topic.of("winback.profiles");

    @Inject
    Database database;

    private final String anna = Api.id("anna");
    private Receiver receiver;
    private Hooks hook;

    @BeforeEach
    void start() throws IOException {
        receiver = Receiver.start();
        hook = Hooks.register(
                receiver.url(),
                "coupon.issued",
                "survey.answered",
                "contact.requested",
                "lifecycle.changed",
                "customer.returned");
    }

    @AfterEach
    void stop() {
        hook.remove();
        receiver.close();
    }

    @Test
    void forwardsACouponUnderTheIdOfItsEvent() {
        var event = UUID.randomUUID();
        var coupon = UUID.randomUUID().toString();
        CAMPAIGNS.send(anna, "coupon.issued.v1", event, coupon(coupon));
        CAMPAIGNS.send(anna, "coupon.issued.v1", event, coupon(coupon));
        // told again by its service, as another event
        CAMPAIGNS.send(anna, "coupon.issued.v1", coupon(coupon));
        CAMPAIGNS.send(anna, "message.sent.v1", """
                {"messageId":"%s","customerId":"%s","campaign":"back","stage":"ask","state":"SENT","sentAt":"2026-03-01T10:00:00Z"}""".formatted(event, anna).getBytes(StandardCharsets.UTF_8));

        await().untilAsserted(() ->
                Api.get("/api/customers/" + anna + "/timeline").then().body("items", hasSize(2)));
        await().untilAsserted(() -> assertThat(receiver.about(anna)).hasSize(1));
        var call = receiver.about(anna).get(0);
        assertThat(call.id()).isEqualTo(event.toString());
        assertThat(call.json().path("type").asText()).isEqualTo("coupon.issued");
        assertThat(call.json().path("data").path("code").asText()).isEqualTo("QK7M-2XWD-9HTR-4BNV");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void forwardsAnswersAndWishesForContact() {
        var answer = """
                {"answerId":"%s","invitationId":"i","customerId":"%s","version":%d,"survey":"churn-reason","surveyVersion":1,
                 "reason":"SERVICE","needs":[],"contactWanted":true,"answeredAt":"2026-03-02T18:30:00Z"}""";
        var id = UUID.randomUUID();
        SURVEYS.send(anna, "survey.answered.v1", bytes(answer.formatted(id, anna, 1)));
        SURVEYS.send(anna, "survey.answered.v1", bytes(answer.formatted(id, anna, 1)));
        SURVEYS.send(anna, "contact.requested.v1", bytes("""
                {"requestId":"%s","customerId":"%s","by":"PHONE","survey":"churn-reason","answerId":"%s",
                 "reason":"SERVICE","requestedAt":"2026-03-02T18:30:00Z"}""".formatted(UUID.randomUUID(), anna, id)));

        await().untilAsserted(() -> assertThat(receiver.about(anna))
                .extracting(call -> call.json().path("type").asText())
                .containsExactlyInAnyOrder("survey.answered", "contact.requested"));

        // and a changed answer is news
        SURVEYS.send(
                anna, "survey.answered.v1", bytes(answer.formatted(id, anna, 2).replace("SERVICE", "QUALITY")));
        await().untilAsserted(() -> assertThat(receiver.about(anna)).hasSize(3));
    }

    /** Of a confidential survey only that there is an answer; others may ask for no reason. */
    @Test
    void forwardsAnAnswerWithoutAReason() {
        SURVEYS.send(anna, "survey.answered.v1", bytes("""
                {"answerId":"%s","invitationId":"i","customerId":"%s","version":1,"survey":"quiet","surveyVersion":1,
                 "confidential":true,"needs":[],"familiarity":[],"contactWanted":false,"answeredAt":"2026-03-02T18:30:00Z"}""".formatted(UUID.randomUUID(), anna)));

        await().untilAsserted(
                        () -> assertThat(receiver.about(anna)).singleElement().satisfies(call -> {
                            assertThat(call.json().path("type").asText()).isEqualTo("survey.answered");
                            assertThat(call.json().path("data").has("reason")).isFalse();
                        }));
        Api.get("/api/customers/" + anna + "/timeline")
                .then()
                .body("items.text", org.hamcrest.Matchers.contains("Answered the survey quiet"));
    }

    @Test
    void tellsAStageAndAReturnButNoHistory() {
        PROFILES.send(anna, "profile.changed.v1", profile(1, "ACTIVE", false, true));
        PROFILES.send(anna, "profile.changed.v1", profile(2, "LOST", false, true));
        PROFILES.send(anna, "profile.changed.v1", profile(3, "LOST", false, false));
        PROFILES.send(anna, "profile.changed.v1", profile(4, "ACTIVE", true, false));
        PROFILES.send(anna, "profile.changed.v1", profile(4, "ACTIVE", true, false));

        await().untilAsserted(() -> assertThat(receiver.about(anna))
                .extracting(call -> call.json().path("type").asText())
                .containsExactlyInAnyOrder("lifecycle.changed", "customer.returned"));
        assertThat(receiver.about(anna))
                .filteredOn(call -> call.json().path("type").asText().equals("lifecycle.changed"))
                .singleElement()
                .satisfies(call -> assertThat(call.json().path("data")).isEqualTo(Contract.json("""
                                {"customerId":"%s","stage":"ACTIVE","formerStage":"LOST","since":"2026-03-04","returned":true}""".formatted(anna))));
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void tellsOfAFormerGuestUnderTheIdOfTheCustomer() {
        // given a guest of whom something was told
        var mail = anna + "@mail.example";
        String guest = Api.putOrder(
                        anna,
                        "{\"customer\":{\"email\":\"%s\"},\"orderedAt\":\"2026-03-01\",\"currency\":\"GBP\",\"amount\":\"4\"}"
                                .formatted(mail))
                .then()
                .statusCode(200)
                .extract()
                .path("customerId");
        CAMPAIGNS.send(
                guest, "coupon.issued.v1", coupon(guest, UUID.randomUUID().toString()));
        await().untilAsserted(() -> assertThat(receiver.about(guest)).hasSize(1));

        // when the guest registers, and more is told
        Api.putCustomer(anna, "{\"email\":\"" + mail + "\"}").then().statusCode(200);
        CAMPAIGNS.send(
                guest, "coupon.issued.v1", coupon(guest, UUID.randomUUID().toString()));
        PROFILES.send(guest, "profile.changed.v1", bytes("""
                {"customerId":"%s","version":9,"changedAt":"2026-03-04T03:00:00Z","stage":"LOST","since":"2026-03-04",
                 "returned":false,"orders":1,"history":false}""".formatted(guest)));

        // then it is about the customer, and so are the deliveries of before
        await().untilAsserted(() -> assertThat(receiver.about(anna))
                .singleElement()
                .satisfies(call -> assertThat(call.json().path("type").asText()).isEqualTo("coupon.issued")));
        assertThat(count()).isEqualTo(2);
        Api.get("/api/customers/" + anna + "/timeline").then().body("items", hasSize(3));
    }

    private long count() {
        return database.with(sql -> sql.createQuery(
                        "select count(*) from webhook_delivery where customer_id = :anna and webhook_id = cast(:id as uuid)")
                .bind("anna", anna)
                .bind("id", hook.id())
                .mapTo(Long.class)
                .one());
    }

    private byte[] coupon(String id) {
        return coupon(anna, id);
    }

    private static byte[] coupon(String customer, String id) {
        return bytes("""
                {"couponId":"%s","code":"QK7M-2XWD-9HTR-4BNV","customerId":"%s","campaign":"back","enrollmentId":"e","offer":"sorry",
                 "kind":"PERCENT","percent":15,"issuedAt":"2026-03-02T09:00:00Z","expiresAt":"2026-04-01T08:00:00Z"}""".formatted(id, customer));
    }

    private byte[] profile(int version, String stage, boolean returned, boolean history) {
        return bytes("""
                {"customerId":"%s","version":%d,"changedAt":"2026-03-0%dT03:00:00Z","stage":"%s","since":"2026-03-0%d",
                 "returned":%s,"orders":2,"history":%s}""".formatted(anna, version, version, stage, version, returned, history));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
