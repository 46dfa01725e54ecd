package io.winback.campaign.report;

import static io.winback.campaign.Api.marketer;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.winback.campaign.Definitions;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Groups of sixty customers whose windows closed long ago. */
@RealTest
class VerdictServiceTest {

    private static final String TREATED = "'TREATED', null";
    private static final String HELD_OUT = "'HELD_OUT', 'CAMPAIGN'";
    private static final String HELD_OUT_OF_ALL = "'HELD_OUT', 'GLOBAL'";

    @Inject
    World world;

    @Inject
    Database database;

    private final String campaign = Neighbours.id("verdict");

    @BeforeEach
    void launched() {
        world.put(
                campaign,
                Definitions.gift(Neighbours.id("verdict-segment"), "A gift")
                        .replace("\"holdout\": 0,", "\"holdout\": 0.5,"));
        run("""
                update campaign set status = 'RUNNING', audience = 50, launched_at = cast('%s' as timestamptz) - interval '100 days'
                where campaign_key = '%s'
                """.formatted(world.now(), campaign));
    }

    @AfterEach
    void takeAway() {
        run("delete from readout where campaign = '%s'".formatted(campaign));
        run("delete from purchase_return where order_id like '%s-%%'".formatted(campaign));
        run("delete from purchase where customer_id like '%s-%%'".formatted(campaign));
        run("delete from enrollment where campaign = '%s'".formatted(campaign));
        run("update campaign set status = 'CANCELLED' where campaign_key = '%s'".formatted(campaign));
    }

    @Test
    void standsWhateverBecomesKnownLater() {
        // given
        group("T", TREATED, 30);
        group("H", HELD_OUT, 3);
        var given = told().getMap("experiment.comparisons[0]");
        assertThat(given).containsEntry("verdict", "BETTER");

        // when all that the treated bought comes back
        run("""
                insert into purchase_return (order_id, return_id, version, goods, is_full)
                select order_id, 'r', 1, goods, true from purchase where customer_id like '%s-T%%'
                """.formatted(campaign));

        // then
        var later = report();
        assertThat(later.getInt("groups[0].returned")).isZero();
        assertThat(later.getInt("groups[1].returned")).isEqualTo(3);
        assertThat(later.getMap("experiment.comparisons[0]")).isEqualTo(given);
        assertThat(later.getString("returned.verdict")).isEqualTo("BETTER");
    }

    /** What all other campaigns bring about is not this one's doing. */
    @Test
    void doesNotCompareWithWhoIsHeldOutOfEverything() {
        group("T", TREATED, 20);
        group("H", HELD_OUT, 20);
        group("G", HELD_OUT_OF_ALL, 0);

        var report = told();

        assertThat(report.getString("experiment.comparisons[0].verdict")).isEqualTo("NOT_ENOUGH_DATA");
        assertThat(report.getDouble("incremental.returned")).isZero();
        assertThat(report.getDouble("organicReturn.share")).isEqualTo(0.3333);
        assertThat(report.getList("groups.group")).containsExactly("TREATED", "HELD_OUT", "GLOBAL");
        assertThat(report.getInt("heldOut")).isEqualTo(120);
    }

    private void group(String letter, String arm, int returned) {
        run("""
                insert into enrollment (id, campaign, campaign_version, customer_id, run, arm, held_out_by, state, phase, enrolled_at,
                  window_closes_at, ended_at, end_reason)
                select gen_random_uuid(), campaign_key, 1, campaign_key || '-%s' || i, 1, %s, 'ENDED', 'DONE', launched_at,
                  launched_at + interval '90 days', launched_at, 'COMPLETED'
                from campaign, generate_series(1, 60) i where campaign_key = '%s'
                """.formatted(letter, arm, campaign));
        run("""
                insert into purchase (order_id, customer_id, version, ordered_at, status, goods, history)
                select customer_id || '-o', customer_id, 1, enrolled_at + interval '5 days', 'PAID', 20, true
                from enrollment where campaign = '%1$s' and customer_id like '%1$s-%2$s%%' order by customer_id limit %3$d
                """.formatted(campaign, letter, returned));
    }

    /** The report when the verdict, which is due, is told. */
    private JsonPath told() {
        run("""
                insert into readout (campaign, assigned_before, due_at)
                select campaign_key, launched_at + interval '1 day', launched_at + interval '93 days' from campaign
                where campaign_key = '%s'
                """.formatted(campaign));
        World.soon().untilAsserted(() -> assertThat(world.value(
                        "select count(*) from readout where campaign = :id and told_at is not null", campaign))
                .isEqualTo("1"));
        return report();
    }

    private void run(String statement) {
        database.use(sql -> sql.execute(statement));
    }

    private JsonPath report() {
        return marketer()
                .get("/api/reports/campaigns/" + campaign)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
