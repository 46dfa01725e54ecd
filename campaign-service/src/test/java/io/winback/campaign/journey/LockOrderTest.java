package io.winback.campaign.journey;

import static io.winback.campaign.World.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.winback.campaign.Definitions;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Whoever locks customers locks them before anything of theirs, else two wait for each other. */
@RealTest
class LockOrderTest {

    @Inject
    World world;

    @Inject
    Enrollments enrollments;

    @Test
    void waitsForTheCustomerWithoutHoldingTheRun() {
        // given a run, and somebody who holds its customer
        var anna = world.lost("anna");
        var segment = Neighbours.id("segment");
        var campaign = Neighbours.id("campaign");
        world.launch(campaign, segment, Definitions.tomorrow(segment, "News"), anna);
        soon().untilAsserted(() -> assertThat(world.decisions(anna)).contains("ADMITTED"));

        var ending = QuarkusTransaction.requiringNew().call(() -> {
            lock("select 1 from customer where customer_id = :id for update", anna);
            var waiting = CompletableFuture.supplyAsync(() -> QuarkusTransaction.requiringNew()
                    .call(() -> enrollments.activeIn(campaign, 1).size()));
            soon().untilAsserted(() -> assertThat(world.value(
                            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%for update of%' and :id <> ''",
                            anna))
                    .isEqualTo("1"));

            // then it can still go on
            lock("select 1 from enrollment where customer_id = :id for update nowait", anna);
            return waiting;
        });
        assertThat(ending.join()).isEqualTo(1);
    }

    private void lock(String query, String customer) {
        assertThat(world.value(query, customer)).isEqualTo("1");
    }
}
