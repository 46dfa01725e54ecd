package io.winback.segmentation.segment;

import static io.winback.segmentation.Service.marketer;
import static io.winback.segmentation.Shop.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.winback.segmentation.RealTest;
import io.winback.segmentation.Service;
import io.winback.segmentation.Shop;
import io.winback.segmentation.Stored;
import io.winback.segmentation.Told;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A list of candidates as a segment. */
@RealTest
class CandidatesRuleTest {

    @Test
    void makesMembersOfThoseChosen() {
        // given
        var ada = Shop.id("ada");
        var bob = Shop.id("bob");
        Shop.tell(Shop.customer(ada), Shop.customer(bob));
        soon().untilAsserted(() -> {
            assertThat(Told.stages(ada)).isNotEmpty();
            assertThat(Told.stages(bob)).isNotEmpty();
        });
        var list = UUID.randomUUID();
        Stored.run("insert into candidate_list (id, created_at, as_of, terms) values ('" + list
                + "', now(), current_date, '{}')");
        verdict(list, ada, "CHOSEN", 3);
        verdict(list, bob, "NOT_WORTH_IT", 4);

        // when
        var key = Shop.id("chosen");
        Service.published(key, "{\"field\":\"candidates\",\"is\":\"" + list + "\"}");

        // then
        marketer().get("/api/segments/{key}/members", key).then().body("items.customerId", contains(ada));
        marketer().get("/api/segments/{key}/customers/{id}", key, ada).then().body("rule.value", equalTo(3));
    }

    private static void verdict(UUID list, String customer, String verdict, int rank) {
        Stored.run(
                "insert into candidate_verdict (list_id, customer_id, verdict, rank, orders, last_on, deal_hunter) values ('"
                        + list + "', '" + customer + "', '" + verdict + "', " + rank + ", 2, current_date, false)");
    }
}
