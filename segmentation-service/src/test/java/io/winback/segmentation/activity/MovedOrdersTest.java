package io.winback.segmentation.activity;

import static io.winback.segmentation.Service.daysFromNow;
import static org.assertj.core.api.Assertions.assertThat;

import io.winback.segmentation.RealTest;
import io.winback.segmentation.Service;
import io.winback.segmentation.Shop;
import io.winback.segmentation.Stored;
import io.winback.segmentation.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A guest registers: his orders and returns go to the registered customer, and nothing of the guest is left, in whatever order the
 * news arrives. Only news of one key in one topic keeps its order.
 */
@RealTest
class MovedOrdersTest {

    private static final String EXPECTED = "ACTIVE 1 30.0000";

    private final String prefix = Shop.id("moved");
    private final List<Case> cases = new ArrayList<>();

    /** One order of arrival. */
    private record Case(String guest, String customer, List<Shop.News> news) {}

    @BeforeEach
    void allOrdersOfArrival() {
        Service.policy(60, 180);
        arrange(List.of(), new int[4]);
    }

    @Test
    void endInTheSameStateWhateverArrivesFirst() {
        assertThat(cases).hasSize(630);
        for (var step = 0; step < 7; step++) {
            var next = step;
            Shop.tell(cases.stream().map(one -> one.news().get(next)).toList());
            Shop.heard();
        }
        assertAllMoved();
    }

    @Test
    void endInTheSameStateWhenMuchArrivesInOneBatch() {
        Shop.tell(cases.stream().flatMap(one -> one.news().stream()).toList());
        Shop.heard();
        assertAllMoved();
    }

    private void assertAllMoved() {
        Service.atRest();
        assertThat(Stored.rows(
                        "select customer_id from customer where customer_id like ? order by 1",
                        "guest-" + prefix + "%"))
                .isEmpty();
        assertThat(Stored.rows("""
                        select l.customer_id, l.stage || ' ' || a.orders || ' ' || a.spend from lifecycle l
                        join activity a using (customer_id) join purchase_return r using (customer_id)
                        where customer_id like ? order by 1
                        """, prefix + "%"))
                .isEqualTo(cases.stream()
                        .map(one -> one.customer() + " " + EXPECTED)
                        .sorted()
                        .toList());
        assertThat(Stored.count("select count(*) from customer c where erased and customer_id like 'erased-%'"
                        + " and not exists (select 1 from purchase p where p.customer_id = c.customer_id)"))
                .isZero();
        IntStream.of(0, 200, 629).mapToObj(cases::get).forEach(one -> {
            var told = Told.stages(one.guest());
            assertThat(told.isEmpty() || told.get(told.size() - 1).equals("GONE"))
                    .as("%s %s", one.guest(), told)
                    .isTrue();
        });
    }

    /** All ways to merge the four streams of news; each news is made when its place is known, but versions follow the facts. */
    private void arrange(List<Integer> streams, int[] taken) {
        var lengths = new int[] {2, 2, 2, 1};
        if (streams.size() == 7) {
            cases.add(scenario(streams));
            return;
        }
        for (var stream = 0; stream < 4; stream++) {
            if (taken[stream] < lengths[stream]) {
                var longer = new ArrayList<>(streams);
                longer.add(stream);
                var more = taken.clone();
                more[stream]++;
                arrange(longer, more);
            }
        }
    }

    private Case scenario(List<Integer> streams) {
        var customer = prefix + "-" + String.format("%03d", cases.size());
        var guest = "guest-" + customer;
        var order = "o-" + customer;
        var at = daysFromNow(-1);
        // one partition per topic and case, so that the order of sending is the order of arrival
        var guestNews = List.of(Shop.customer(guest), Shop.end(guest).beside(guest));
        var guestOrders = List.of(
                Shop.order(order, guest, at, "40.00").beside(customer),
                Shop.returned(order, guest, "r", "10.00", false).beside(customer));
        var orders =
                List.of(Shop.order(order, customer, at, "40.00"), Shop.returned(order, customer, "r", "10.00", false));
        var sources = List.of(guestOrders, orders, guestNews, List.of(Shop.customer(customer)));
        var positions = new int[4];
        return new Case(
                guest,
                customer,
                streams.stream()
                        .map(stream -> sources.get(stream).get(positions[stream]++))
                        .toList());
    }
}
