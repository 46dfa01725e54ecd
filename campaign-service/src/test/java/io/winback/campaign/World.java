package io.winback.campaign;

import static io.winback.campaign.Api.marketer;
import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.local.testing.TestClock;
import io.winback.local.testing.Topic;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.awaitility.core.ConditionFactory;

/** What happens around a campaign: customers become known, days pass, mails come. */
@Singleton
public class World {

    private static final ZoneId TALLINN = ZoneId.of("Europe/Tallinn");

    private final Clock clock;
    private final Database database;

    World(Clock clock, Database database) {
        this.clock = clock;
        this.database = database;
    }

    public Instant now() {
        return clock.instant();
    }

    /** A lost customer who reads English, known to this service; returns the id. */
    public String lost(String name) {
        return lost(name, "en");
    }

    public String lost(String name, String language) {
        var customer = Neighbours.id(name);
        Neighbours.lost(customer, language);
        known(customer);
        soon().untilAsserted(
                        () -> assertThat(count("stage is not null", customer)).isEqualTo(1));
        return customer;
    }

    /** As {@link #lost(String)}, worth so much in pounds, and likely to buy by themselves with a probability. */
    public String lost(String name, String value, String probability) {
        var customer = lost(name);
        Neighbours.worth(customer, "LOST", value, probability);
        soon().untilAsserted(
                        () -> assertThat(count("value_amount = " + value + " and p_buy = " + probability, customer))
                                .isEqualTo(1));
        return customer;
    }

    /** Waits until the customer's address and permissions are here. */
    public void known(String customer) {
        soon().untilAsserted(() -> assertThat(count("email is not null and customer_version > 0", customer))
                .isEqualTo(1));
    }

    /** Waits until the customer's permissions are here. */
    public void permissionsKnown(String customer) {
        soon().untilAsserted(() ->
                assertThat(count("customer_version > 0", customer)).isEqualTo(1));
    }

    public void put(String campaign, String definition) {
        marketer()
                .body(definition)
                .put("/api/campaigns/" + campaign)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200);
    }

    /** Writes a campaign on a segment of exactly these customers, and waits until it is known who they are. */
    public void drafted(String campaign, String segment, String definition, String... customers) {
        prepared(campaign, segment, definition, customers);
        soon().untilAsserted(
                        () -> assertThat(value("select count(*) from audience_member where segment = :id", segment))
                                .isEqualTo(Integer.toString(customers.length)));
    }

    /** Writes and launches a campaign on a segment of exactly these customers. */
    public void launch(String campaign, String segment, String definition, String... customers) {
        prepared(campaign, segment, definition, customers);
        marketer().post("/api/campaigns/" + campaign + "/launch").then().statusCode(200);
    }

    private void prepared(String campaign, String segment, String definition, String... customers) {
        for (var customer : customers) {
            Neighbours.joined(segment, customer, now(), true);
        }
        Neighbours.published(segment, customers.length);
        Neighbours.surveyPublished("churn-reason");
        put(campaign, definition);
    }

    /** The mails to a customer, when so many have come. */
    public List<MimeMessage> mails(String customer, int count) {
        intoTheWindow();
        soon().untilAsserted(() -> assertThat(MailServer.received(Neighbours.address(customer)))
                .as(() -> history(customer))
                .hasSize(count));
        // the clock may move only once the service knows it too
        soon().untilAsserted(() -> assertThat(value(
                        "select count(*) from message where customer_id = :id and state = 'DISPATCHED'", customer))
                .isEqualTo("0"));
        return MailServer.received(Neighbours.address(customer));
    }

    /** What was decided about a customer's mails and what became of them, for whoever reads a failure. */
    private String history(String customer) {
        return database.with(sql -> sql.createQuery("""
                        select string_agg(at || ' ' || what, E'\n' order by at, what) from (
                          select decided_at as at, decision || ' ' || rule || ' ' || facts || ' ' || campaign as what
                          from decision where customer_id = :id
                          union all
                          select w.at, 'word ' || w.state || ' ' || w.source || ' ' || coalesce(w.text, '') || ' ' || m.campaign
                          from message_word w join message m on m.id = w.message_id where m.customer_id = :id
                          union all
                          select contacted_at, 'contact ' || campaign from contact where customer_id = :id) h
                        """)
                .bind("id", customer)
                .mapTo(String.class)
                .findFirst()
                .orElse("nothing"));
    }

    /** To ten in the morning in Tallinn, when mails may go. */
    public void intoTheWindow() {
        var local = now().atZone(TALLINN);
        if (local.getHour() < 10 || local.getHour() >= 19) {
            var morning = local.getHour() < 10 ? local : local.plusDays(1);
            TestClock.moveTo(morning.withHour(10).withMinute(0).toInstant());
        }
    }

    public void skipDays(int days) {
        for (var day = 0; day < days; day++) {
            TestClock.moveTo(now().plus(Duration.ofDays(1)));
        }
        intoTheWindow();
    }

    /** The newest row of the ledger for a customer: one column of it, null as "null". */
    public String ledger(String customer, String column) {
        return database.with(sql -> sql.createQuery(
                        "select " + column + "::text from message where customer_id = :id order by id desc")
                .bind("id", customer)
                .map((row, context) -> String.valueOf(row.getString(1)))
                .findFirst()
                .orElse("nothing"));
    }

    /** Waits until the newest message to a customer is in a state. */
    public void ledgerSays(String customer, String state) {
        soon().untilAsserted(() -> assertThat(ledger(customer, "state")).isEqualTo(state));
    }

    /** One value, as text. */
    public String value(String query, String customer) {
        return database.with(sql -> sql.createQuery(query)
                .bind("id", customer)
                .map((row, context) -> String.valueOf(row.getString(1)))
                .findFirst()
                .orElse("nothing"));
    }

    /** Changes what only time would. */
    public void update(String statement, String customer) {
        database.use(sql -> sql.createUpdate(statement).bind("id", customer).execute());
    }

    /** The rules that decided about a customer, newest first; each was put into words. */
    public List<String> decisions(String customer) {
        var decisions =
                marketer().get("/api/decisions?limit=100&customer=" + customer).jsonPath();
        assertThat(decisions.getList("items.text", String.class))
                .allSatisfy(text -> assertThat(text).doesNotContain("{", "null"));
        if (!value("select 1 from customer where customer_id = :id", customer).equals("nothing")) {
            assertThat(decisions.getList("items.text", String.class))
                    .as("with all values")
                    .allSatisfy(text -> assertThat(text).doesNotContain("(erased)"));
        }
        return decisions.getList("items.rule");
    }

    /** The first event of a kind about a customer, when it has come. */
    public JsonNode told(String customer, String type) {
        soon().untilAsserted(() -> assertThat(events(customer, type)).isNotEmpty());
        return events(customer, type).get(0);
    }

    public List<JsonNode> events(String customer, String type) {
        return Topic.of("winback.campaigns").of(customer, type).stream()
                .map(Topic.Event::body)
                .toList();
    }

    public static ConditionFactory soon() {
        return await().pollInterval(Duration.ofMillis(50));
    }

    /** For what must not happen: looks for two seconds. */
    public static ConditionFactory forAWhile() {
        return await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(10));
    }

    private int count(String condition, String customer) {
        return database.with(
                sql -> sql.createQuery("select count(*) from customer where customer_id = :id and " + condition)
                        .bind("id", customer)
                        .mapTo(Integer.class)
                        .one());
    }
}
