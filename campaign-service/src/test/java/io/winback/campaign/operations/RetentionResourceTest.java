package io.winback.campaign.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.restassured.RestAssured;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.local.testing.TestKeys;
import io.winback.platform.sql.Database;
import io.winback.platform.work.Retention;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What explains goes when it is old; what reports and accounts count stays. */
@RealTest
class RetentionResourceTest {

    private static final Duration OLD = Duration.ofDays(401);

    @Inject
    Retention retention;

    @Inject
    Database database;

    @Inject
    Clock clock;

    private final String customer = Neighbours.id("anna");

    @Test
    void deletesOldPostponementsAndNothingThatCounts() throws Exception {
        // given
        var old = clock.instant().minus(OLD);
        var over = UUID.randomUUID();
        var waiting = UUID.randomUUID();
        message(over, "SENT", old);
        message(waiting, "PLANNED", old);
        decision(over, "POSTPONED", old);
        decision(over, "SENT", old);
        decision(over, "POSTPONED", clock.instant());
        decision(waiting, "POSTPONED", old);
        shown("decision", 1);

        // when
        purge();

        // then
        assertThat(decisions(over)).isEqualTo(2);
        assertThat(decisions(waiting)).isOne();
        assertThat(count(
                        "select count(*) from message_word w join message m on m.id = w.message_id where m.enrollment_id in (:a, :b)",
                        over,
                        waiting))
                .isZero();
        assertThat(count("select count(*) from message where enrollment_id in (:a, :b)", over, waiting))
                .isEqualTo(2);
    }

    @Test
    void onlyOperatorsAndAuditorsLook() {
        RestAssured.given()
                .header("X-Api-Key", TestKeys.MARKETER)
                .get("/api/operations/campaign/retention")
                .then()
                .statusCode(403);
    }

    private void purge() throws InterruptedException {
        while (retention.once()) {
            // until nothing is old
        }
    }

    private static void shown(String table, int due) {
        RestAssured.given()
                .header("X-Api-Key", TestKeys.AUDITOR)
                .get("/api/operations/campaign/retention")
                .then()
                .statusCode(200)
                .rootPath("find { it.table == '" + table + "' }")
                .body("due", greaterThanOrEqualTo(due))
                // seconds, as all durations
                .body("keptFor", equalTo(400f * 24 * 60 * 60))
                .body("oldest", containsString("Z"))
                .body("why", containsString("postponements"));
    }

    private void message(UUID enrollment, String state, Instant at) {
        var id = UUID.randomUUID();
        database.use(sql -> {
            sql.createUpdate("""
                            insert into message (id, enrollment_id, stage, campaign, customer_id, mail, purpose, message_id, state)
                            values (:id, :enrollment, 'ask', 'none', :customer, 'gift', 'OFFERS', :id::text, :state)
                            """)
                    .bind("id", id)
                    .bind("enrollment", enrollment)
                    .bind("customer", customer)
                    .bind("state", state)
                    .execute();
            sql.createUpdate("""
                            insert into message_word (message_id, at, attempt, state, source) values (:id, :at, 1, 'SENT', 'SERVER')
                            """).bind("id", id).bind("at", at).execute();
        });
    }

    private void decision(UUID enrollment, String decision, Instant at) {
        database.use(sql -> sql.createUpdate("""
                        insert into decision (id, customer_id, campaign, enrollment_id, stage, decision, rule, facts, decided_at)
                        values (gen_random_uuid(), :customer, 'none', :enrollment, 'ask', :decision, 'CAP', '{}', :at)
                        """)
                .bind("customer", customer)
                .bind("enrollment", enrollment)
                .bind("decision", decision)
                .bind("at", at)
                .execute());
    }

    private long decisions(UUID enrollment) {
        return count("select count(*) from decision where enrollment_id in (:a, :b)", enrollment, enrollment);
    }

    private long count(String query, UUID a, UUID b) {
        return database.with(sql -> sql.createQuery(query)
                .bind("a", a)
                .bind("b", b)
                .mapTo(Long.class)
                .one());
    }
}
