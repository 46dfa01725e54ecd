package io.winback.campaign.journey;

import static io.winback.campaign.World.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import io.winback.campaign.definition.RunMigration;
import io.winback.campaign.definition.RunMigration.Group;
import io.winback.campaign.definition.RunMigration.Move;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs are taken over to another version: those that wait, and those whose mail is planned. */
@RealTest
class RunMovesTest {

    private static final String OLD = "{\"key\": \"old\", \"mail\": \"one\", \"wait\": \"P30D\"%s}";

    @Inject
    World world;

    @Inject
    RunMigration migration;

    private String anna;
    private String campaign;
    private String segment;

    @BeforeEach
    void freshNames() {
        anna = world.lost("anna");
        campaign = Neighbours.id("campaign");
        segment = Neighbours.id("segment");
    }

    @Test
    void goesOnInTheStageOfTheNewVersion() throws Exception {
        // given a run that waits after its mail, and a version in which the stage is called something else
        world.launch(campaign, segment, definition(OLD.formatted("")), anna);
        world.mails(anna, 1);
        soon().untilAsserted(() -> assertThat(run("phase")).isEqualTo("WAITING"));
        var next = ", \"next\": [{\"stage\": \"two\"}]";
        var second = OLD.formatted(next).replace("\"old\"", "\"renamed\"")
                + ", {\"key\": \"two\", \"mail\": \"two\", \"wait\": \"P80D\"}";
        world.put(campaign, definition(second));

        // when
        var stages = Map.of("old", "renamed");
        var groups = migration.groups(campaign, 2, stages);
        var moves = List.of(new Move(1, "old", null, "renamed"));

        // then each goes once
        assertThat(groups).containsExactly(new Group(1, "old", null, false, 1));
        assertThat(migration.migrate(campaign, 2, moves)).isEqualTo(1);
        assertThat(migration.migrate(campaign, 2, moves)).isZero();
        assertThat(migration.groups(campaign, 2, stages)).isEmpty();
        assertThat(world.decisions(anna)).contains("MIGRATED");
        assertThat(run("path")).isEqualTo("{renamed}");

        // and takes the way of the new version
        world.skipDays(31);
        assertThat(world.mails(anna, 2).get(1).getSubject()).isEqualTo("Two");
    }

    @Test
    void takesThePlannedMailAlong() throws Exception {
        // given a mail that is planned: a mail of another campaign came just before
        var other = Neighbours.id("other");
        var first = Neighbours.id("segment");
        world.launch(other, first, JourneyDefinitions.on(first, "", OLD.formatted("")), anna);
        world.mails(anna, 1);
        world.launch(campaign, segment, definition(OLD.formatted("")), anna);
        soon().untilAsserted(() -> assertThat(world.decisions(anna)).contains("CONTACT_PRESSURE"));
        world.put(
                campaign,
                definition(OLD.formatted("").replace("\"old\"", "\"renamed\"")).replace("\"One\"", "\"Other\""));

        // when
        assertThat(migration.groups(campaign, 2, Map.of("old", "renamed")))
                .containsExactly(new Group(1, "old", "one", false, 1));
        migration.migrate(campaign, 2, List.of(new Move(1, "old", "one", "renamed")));
        world.skipDays(15);

        // then it goes by the new version
        assertThat(world.mails(anna, 2).get(1).getSubject()).isEqualTo("Other");
        assertThat(world.ledger(anna, "stage")).isEqualTo("renamed");
    }

    private String definition(String stages) {
        return JourneyDefinitions.on(segment, "", stages);
    }

    private String run(String column) {
        return world.value("select " + column + "::text from enrollment where customer_id = :id", anna);
    }
}
