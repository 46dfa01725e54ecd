package io.winback.campaign.delivery;

import static io.winback.campaign.Api.marketer;
import static io.winback.campaign.World.forAWhile;
import static io.winback.campaign.World.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.winback.campaign.MailServer;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import io.winback.local.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several campaigns that want the same customer, and what is done about time that was lost. */
@RealTest
class PressureTest {

    private static final String ASK = ", \"lateness\": {\"most\": \"P1D\", \"then\": \"ASK\"}";

    @Inject
    World world;

    private String anna;

    @BeforeEach
    void freshCustomer() {
        anna = world.lost("anna");
    }

    @Test
    void sendsTheMostUrgentOfFiveCampaignsAndTheReceipt() throws Exception {
        // given five campaigns and a service notice, all due tomorrow
        Neighbours.permittedNotices(anna);
        soon().untilAsserted(() -> assertThat(world.value(
                        "select jsonb_exists(granted, 'SERVICE_NOTICE')::text from customer where customer_id = :id",
                        anna))
                .isEqualTo("true"));
        world.intoTheWindow();
        for (var priority : List.of(10, 70, 30, 90, 50)) {
            launch("OFFERS", "Priority " + priority, ", \"priority\": " + priority, "", anna);
        }
        launch("SERVICE_NOTICE", "Receipt", ", \"priority\": 0", "", anna);
        enrolled(6);

        // when
        world.skipDays(1);

        // then
        assertThat(subjects(2)).containsExactlyInAnyOrder("Priority 90", "Receipt");
        soon().untilAsserted(() -> assertThat(world.value("""
                        select count(*) from decision where customer_id = :id and rule = 'CONTACT_PRESSURE'
                          and facts::jsonb ->> 'cap' = '1/14' and facts::jsonb ->> 'campaign' = (
                            select campaign from contact where customer_id = :id)
                        """, anna)).isEqualTo("4"));

        // when two weeks are over, and two more
        world.skipDays(14);
        assertThat(subjects(3)).endsWith("Priority 70");
        world.skipDays(14);
        assertThat(subjects(4)).endsWith("Priority 50");
    }

    @Test
    void leavesWhatIsCappedOutWhereTheCampaignSaysSo() throws Exception {
        world.intoTheWindow();
        launch("OFFERS", "First", ", \"priority\": 60", "", anna);
        launch("OFFERS", "Second", ", \"whenCapped\": \"SKIP\"", "", anna);
        enrolled(2);

        world.skipDays(1);

        assertThat(subjects(1)).containsExactly("First");
        soon().untilAsserted(() -> assertThat(world.value(
                        "select outcome from message where customer_id = :id and state = 'SUPPRESSED'", anna))
                .isEqualTo("CONTACT_PRESSURE"));
    }

    @Test
    void asksOneSurveyInThirtyDays() throws Exception {
        // given
        world.intoTheWindow();
        launch("SURVEY", "Why?", "", ", \"survey\": \"churn-reason\"", anna);
        enrolled(1);
        world.skipDays(1);
        world.mails(anna, 1);

        // when another survey is due after the gap
        world.skipDays(14);
        Neighbours.surveyPublished("delivery");
        launch("SURVEY", "And how?", "", ", \"survey\": \"delivery\"", anna);
        enrolled(2);
        world.skipDays(1);

        // then
        soon().untilAsserted(() -> assertThat(world.decisions(anna)).contains("SURVEY_FATIGUE"));
        world.skipDays(13);
        assertThat(subjects(1)).containsExactly("Why?");
        world.skipDays(2);
        assertThat(subjects(2)).endsWith("And how?");
    }

    @Test
    void heedsWhatTheReaderWishes() throws Exception {
        // given
        world.value("""
                insert into preference (customer_id, most_per_days, changed_at) values (:id, 30, '2026-01-01T00:00:00Z')
                returning customer_id
                """, anna);
        world.intoTheWindow();
        launch("OFFERS", "First", ", \"priority\": 60", "", anna);
        launch("OFFERS", "Second", "", "", anna);
        enrolled(2);

        world.skipDays(1);
        world.mails(anna, 1);

        // when; two days less than thirty, for a day that has become late goes on to the next
        world.skipDays(28);

        // then
        assertThat(subjects(1)).containsExactly("First");
        soon().untilAsserted(() -> assertThat(world.decisions(anna)).contains("READER_RHYTHM"));
        world.skipDays(2);
        assertThat(subjects(2)).endsWith("Second");
    }

    @Test
    void asksTheMarketerAboutMailsThatMissedTheirTime() throws Exception {
        // given two campaigns that stood still when their mails were due
        world.intoTheWindow();
        var released = launch("OFFERS", "Late", "", ASK, anna);
        var skipped = launch("OFFERS", "Too late", "", ASK, anna);
        enrolled(2);
        act(released, "pause");
        act(skipped, "pause");
        world.skipDays(4);
        act(released, "resume");
        act(skipped, "resume");

        // then nothing goes by itself
        held(released, 1);
        held(skipped, 1);
        forAWhile().untilAsserted(() -> assertThat(MailServer.received(Neighbours.address(anna)))
                .isEmpty());

        // when
        late(released, "RELEASE");
        late(skipped, "SKIP");

        // then
        held(released, 0);
        held(skipped, 0);
        assertThat(subjects(1)).containsExactly("Late");
        assertThat(world.decisions(anna)).contains("LATE_HELD", "LATE_RELEASED", "LATE_SKIPPED");
        assertThat(world.value("select outcome from message where customer_id = :id and state = 'SUPPRESSED'", anna))
                .isEqualTo("LATE_SKIPPED");
        soon().untilAsserted(() -> assertThat(world.value(
                        "select phase from enrollment where customer_id = :id and campaign = '" + skipped + "'", anna))
                .isNotEqualTo("MAILING"));
    }

    @Test
    void catchesUpAtTheDailyPace() {
        // given a campaign that begins with one customer a day, and stood still after the first
        var customers = List.of(anna, world.lost("olga"), world.lost("mart"));
        world.intoTheWindow();
        var campaign = launch(
                "OFFERS",
                "Late",
                ", \"entry\": {\"share\": 0.01, \"atLeast\": 1}",
                "",
                customers.toArray(String[]::new));
        begun(campaign, 1);
        act(campaign, "pause");
        world.skipDays(5);

        // when
        act(campaign, "resume");

        // then it goes on with one a day, who gets the mail a day later
        begun(campaign, 2);
        received(customers, 1);
        tomorrow();
        begun(campaign, 3);
        received(customers, 2);
        tomorrow();
        received(customers, 3);
        assertThat(world.value("select count(*) from decision where campaign = :id and rule = 'CATCH_UP'", campaign))
                .isEqualTo("1");
    }

    @Test
    void admitsNobodyOnceACampaignIsPaused() {
        // given a campaign that begins with one customer a day
        var campaign = launch(
                "OFFERS", "Paused", ", \"entry\": {\"share\": 0.01, \"atLeast\": 1}", "", anna, world.lost("olga"));
        begun(campaign, 1);

        // when it is being paused while the next one's day comes
        QuarkusTransaction.requiringNew().run(() -> {
            world.update("update campaign set status = 'PAUSED' where campaign_key = :id", campaign);
            tomorrow();
            forAWhile().untilAsserted(() -> assertThat(enrolledIn(campaign)).isEqualTo("1"));
        });

        // then
        forAWhile().untilAsserted(() -> assertThat(enrolledIn(campaign)).isEqualTo("1"));
    }

    @Test
    void sendsNoBurstOfLateMails() {
        // given a campaign that begins with one customer a day
        var customers = List.of(anna, world.lost("olga"), world.lost("mart"));
        world.intoTheWindow();
        var campaign = launchStage(
                "OFFERS",
                "Late",
                ", \"entry\": {\"share\": 0.01, \"atLeast\": 1}",
                "\"after\": \"P5D\"",
                customers.toArray(String[]::new));
        begun(campaign, 1);
        tomorrow();
        begun(campaign, 2);
        tomorrow();
        begun(campaign, 3);

        // when it stands still for two weeks
        act(campaign, "pause");
        world.skipDays(14);
        act(campaign, "resume");

        // then one mail goes a day
        received(customers, 1);
        tomorrow();
        received(customers, 2);
        tomorrow();
        received(customers, 3);
    }

    private String launch(String purpose, String subject, String campaign, String stage, String... customers) {
        return launchStage(purpose, subject, campaign, "\"after\": \"P1D\"" + stage, customers);
    }

    private String launchStage(String purpose, String subject, String more, String stage, String... customers) {
        var segment = Neighbours.id("segment");
        var campaign = Neighbours.id("campaign");
        world.launch(campaign, segment, """
                {"name": "One mail", "segment": "%s", "holdout": 0%s,
                 "mails": {"it": {"purpose": "%s", "texts": {"en": {"subject": "%s", "body": "Hello", "button": "Go"}}}},
                 "stages": [{"key": "it", "mail": "it", "wait": "P80D", %s}]}
                """.formatted(segment, more, purpose, subject, stage), customers);
        return campaign;
    }

    private void enrolled(int campaigns) {
        soon().untilAsserted(
                        () -> assertThat(world.value("select count(*) from enrollment where customer_id = :id", anna))
                                .isEqualTo(Integer.toString(campaigns)));
    }

    private void begun(String campaign, int count) {
        soon().untilAsserted(() -> assertThat(enrolledIn(campaign)).isEqualTo(Integer.toString(count)));
    }

    private String enrolledIn(String campaign) {
        return world.value("select count(*) from enrollment where campaign = :id", campaign);
    }

    private void tomorrow() {
        TestClock.moveTo(world.now().plus(Duration.ofDays(1)));
    }

    private List<String> subjects(int count) throws Exception {
        var subjects = new ArrayList<String>();
        for (var mail : world.mails(anna, count)) {
            subjects.add(mail.getSubject());
        }
        return subjects;
    }

    /** So many mails come, and no more. */
    private static void received(List<String> customers, int count) {
        soon().untilAsserted(() -> assertThat(received(customers)).isEqualTo(count));
        forAWhile().untilAsserted(() -> assertThat(received(customers)).isEqualTo(count));
    }

    private static int received(List<String> customers) {
        return customers.stream()
                .mapToInt(customer ->
                        MailServer.received(Neighbours.address(customer)).size())
                .sum();
    }

    private static void act(String campaign, String action) {
        marketer().post("/api/campaigns/" + campaign + "/" + action).then().statusCode(200);
    }

    private static void held(String campaign, int count) {
        soon().untilAsserted(() -> marketer()
                .get("/api/campaigns/" + campaign + "/late")
                .then()
                .statusCode(200)
                .body("held", equalTo(count)));
    }

    private static void late(String campaign, String action) {
        marketer()
                .body(Map.of("action", action))
                .post("/api/campaigns/" + campaign + "/late")
                .then()
                .statusCode(200)
                .body("held", equalTo(0));
    }
}
