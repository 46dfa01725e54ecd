package io.winback.campaign.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.winback.campaign.HeldMessages;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** REL-01: the Message-ID follows from enrollment and stage, and from nothing else. */
@RealTest
class MessageIdsTest {

    @Inject
    MessageIds ids;

    @Inject
    HeldMessages held;

    @Inject
    World world;

    @Inject
    Database database;

    @Test
    void staysTheSameAndIsAnotherForAnyOtherRunOrStage() {
        var random = new Random(6);
        var seen = new HashSet<String>();
        for (var run = 0; run < 500; run++) {
            var enrollment = new UUID(random.nextLong(), random.nextLong());
            for (var stage : new String[] {"ask", "ask2", "a", "sorry", Integer.toString(random.nextInt())}) {
                var id = ids.of(enrollment, stage);
                assertThat(id).isEqualTo(ids.of(enrollment, stage)).matches("<[0-9a-v]{30,60}@shop\\.example>");
                assertThat(seen.add(id)).isTrue();
            }
        }
    }

    @Test
    void allowsOneMessageForARunAndAStage() {
        var anna = Neighbours.id("anna");
        held.message(anna);

        assertThatThrownBy(() -> database.use(
                        sql -> sql.createUpdate("""
                                insert into message (id, enrollment_id, stage, campaign, customer_id, mail, purpose,
                                  message_id, state)
                                select gen_random_uuid(), enrollment_id, stage, campaign, customer_id, mail, purpose,
                                  '<other@shop.example>', 'PLANNED' from message where customer_id = :customer
                                """).bind("customer", anna).execute()))
                .hasStackTraceContaining("message_once");
        assertThat(world.value("select count(*) from message where customer_id = :id", anna))
                .isEqualTo("1");
    }
}
