package io.winback.campaign.experiment;

import static io.winback.campaign.Api.marketer;
import static io.winback.campaign.World.forAWhile;
import static io.winback.campaign.World.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.winback.campaign.Definitions;
import io.winback.campaign.MailServer;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.CampaignService;
import io.winback.campaign.definition.Definition;
import io.winback.campaign.definition.ExperimentConfig;
import io.winback.campaign.definition.RunMigration;
import io.winback.campaign.definition.RunMigration.Move;
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is held out of everything: drawn by chance, always the same, and left in peace by every campaign. */
@RealTest
class GlobalHoldoutTest {

    private static final int CUSTOMERS = 10_000;

    @Inject
    World world;

    @Inject
    Database database;

    @Inject
    CampaignService campaigns;

    @Inject
    ExperimentConfig config;

    @Inject
    RunMigration migration;

    private String campaign;
    private String segment;

    @BeforeEach
    void freshNames() {
        campaign = Neighbours.id("campaign");
        segment = Neighbours.id("segment");
    }

    @Test
    void holdsOutItsShareAndTheSameAtAHigherOne() {
        // given
        var definition = Definition.of(Definitions.askSorryNews(segment, "0.1"));
        world.put(campaign, Definitions.askSorryNews(segment, "0.1"));

        // when
        var atTen = drawn("0.10", definition);
        var atTwenty = drawn("0.20", definition);

        // then the binomial distribution puts 99.99 % of all draws within these bounds
        assertThat(count(atTen, HeldOutBy.GLOBAL)).isBetween(883L, 1117L);
        assertThat(count(atTwenty, HeldOutBy.GLOBAL)).isBetween(1844L, 2156L);
        assertThat(atTen.entrySet())
                .filteredOn(one -> one.getValue().heldOutBy() == HeldOutBy.GLOBAL)
                .allMatch(one -> atTwenty.get(one.getKey()).heldOutBy() == HeldOutBy.GLOBAL);
        // a tenth of the others is held out by the campaign, whose draw knows nothing of the first
        assertThat(count(atTen, HeldOutBy.CAMPAIGN)).isBetween(789L, 1011L);
        assertThat(atTen).isEqualTo(drawn("0.10", definition));
    }

    @Test
    void writesToEverybodyWhatTheShopOwesThem() {
        var service = Definitions.askSorryNews(segment, "0").replace("\"SURVEY\"", "\"SERVICE_NOTICE\"");
        world.put(campaign, Definitions.askSorryNews(segment, "0"));

        assertThat(count(drawn("0.20", Definition.of(service)), HeldOutBy.GLOBAL))
                .isZero();
    }

    @Test
    void holdsOutNobodyUntilAShopSaysSo() {
        world.put(campaign, Definitions.askSorryNews(segment, "0"));

        assertThat(config.globalHoldout()).isZero();
        assertThat(count(drawn("0.00", Definition.of(Definitions.askSorryNews(segment, "0"))), HeldOutBy.GLOBAL))
                .isZero();
    }

    @Test
    void reachesThoseItHoldsOutByNothing() {
        // given a campaign that comes again, and everybody held out of everything when it was launched
        var anna = world.lost("anna");
        var again = "\"reentry\": {\"policy\": \"AFTER\", \"after\": \"P30D\"}, \"entry\"";
        var definition = Definitions.askSorryNews(segment, "0").replace("\"entry\"", again);
        launchHoldingOutAll(definition, anna);

        // when it is known to take part, another version takes its run over, a quarter passes, and it enters again
        bothHeldOut();
        world.put(campaign, definition.replace("Tell us.", "Do tell us."));
        assertThat(migration.migrate(campaign, 2, List.of(new Move(1, null, null, null))))
                .isEqualTo(2);
        share("0.00");
        world.skipDays(31);
        Neighbours.left(segment, anna, world.now());
        Neighbours.joined(segment, anna, world.now().plusMillis(1), false);
        soon().untilAsserted(() -> assertThat(runs(anna)).isEqualTo("GLOBAL,GLOBAL"));
        world.skipDays(20);

        // then nothing was planned, sent, given or asked, and it is said why
        forAWhile().untilAsserted(() -> {
            assertThat(rows("message", anna)).isEqualTo("0");
            assertThat(rows("coupon", anna)).isEqualTo("0");
            assertThat(world.events(anna, "survey.invited.v1")).isEmpty();
            assertThat(world.events(anna, "message.sent.v1")).isEmpty();
        });
        assertThat(MailServer.received(Neighbours.address(anna))).isEmpty();
        assertThat(world.decisions(anna)).contains("GLOBAL_HOLDOUT", "MIGRATED").doesNotContain("DISPATCHED");
        var decision = marketer()
                .get("/api/decisions?limit=100&customer=" + anna)
                .jsonPath()
                .getMap("items.find { it.rule == 'GLOBAL_HOLDOUT' }.facts", String.class, String.class);
        assertThat(decision).containsEntry("heldOutBy", "GLOBAL");
    }

    /** A customer is in one place of each campaign, and in the same of all. */
    @Test
    void holdsOutOfEveryCampaignAndCountsWhereItWouldHaveTakenPart() {
        var anna = world.lost("anna");
        launchHoldingOutAll(Definitions.askSorryNews(segment, "0"), anna);
        var first = campaign;
        bothHeldOut();
        freshNames();
        launchHoldingOutAll(Definitions.gift(segment, "A gift"), anna);

        bothHeldOut();
        assertThat(runs(anna)).isEqualTo("GLOBAL,GLOBAL");
        for (var each : List.of(first, campaign)) {
            var report = marketer().get("/api/reports/campaigns/" + each).jsonPath();
            assertThat(report.getInt("heldOut")).isEqualTo(2);
            assertThat(report.getInt("treated")).isZero();
        }
    }

    @Test
    void saltIsDrawnOnceAndNeverShown() {
        var salts = database.with(sql -> sql.createQuery("select salt from global_holdout")
                .mapTo(String.class)
                .list());

        assertThat(salts).singleElement().satisfies(salt -> assertThat(salt).hasSizeGreaterThan(60));
        world.put(campaign, Definitions.askSorryNews(segment, "0"));
        assertThat(marketer().get("/api/campaigns/" + campaign).asString()).doesNotContain(salts.get(0));
    }

    /** Drawn by a process that has just started. */
    private Map<String, Assignment> drawn(String share, CampaignDefinition definition) {
        var assignments = new Assignments(new GlobalHoldout(config, database));
        world.update("update campaign set launched_at = now() where campaign_key = :id", campaign);
        share(share);
        try {
            var one = QuarkusTransaction.requiringNew().call(() -> campaigns.existing(campaign));
            return IntStream.range(0, CUSTOMERS)
                    .mapToObj(i -> "customer-" + i)
                    .collect(Collectors.toMap(id -> id, id -> assignments.of(one, definition, id)));
        } finally {
            world.update("update campaign set launched_at = null where campaign_key = :id", campaign);
        }
    }

    private static long count(Map<String, Assignment> drawn, HeldOutBy by) {
        return drawn.values().stream().filter(one -> one.heldOutBy() == by).count();
    }

    /** As if the shop had said so before; a launch waits for its segment. */
    private void launchHoldingOutAll(String definition, String customer) {
        world.put(campaign, definition);
        Neighbours.joined(segment, customer, world.now(), true);
        Neighbours.published(segment, 2);
        Neighbours.surveyPublished("churn-reason");
        marketer().post("/api/campaigns/" + campaign + "/launch").then().statusCode(200);
        share("1.00");
        Neighbours.joined(segment, world.lost("bert"), world.now(), true);
    }

    private void bothHeldOut() {
        soon().untilAsserted(() -> assertThat(world.value(
                        "select count(*) from enrollment where held_out_by = 'GLOBAL' and campaign = :id", campaign))
                .isEqualTo("2"));
    }

    private void share(String share) {
        world.update("update campaign set global_holdout = " + share + " where campaign_key = :id", campaign);
    }

    private String runs(String customer) {
        return world.value(
                "select string_agg(held_out_by, ',' order by enrolled_at) from enrollment where arm = 'HELD_OUT' and customer_id = :id",
                customer);
    }

    private String rows(String table, String customer) {
        return world.value("select count(*) from " + table + " where customer_id = :id", customer);
    }
}
