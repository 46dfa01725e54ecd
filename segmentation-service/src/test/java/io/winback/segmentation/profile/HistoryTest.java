package io.winback.segmentation.profile;

import static io.winback.segmentation.Service.daysFromNow;
import static io.winback.segmentation.Service.lifecycle;
import static io.winback.segmentation.Shop.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.winback.segmentation.RealTest;
import io.winback.segmentation.Service;
import io.winback.segmentation.Shop;
import io.winback.segmentation.Told;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RealTest
class HistoryTest {

    @BeforeEach
    void underTheUsualPolicy() {
        Service.policy(60, 180);
    }

    @Test
    void tellsOnceWhatHistoryHasChanged() {
        // given
        Service.published("lost-by-history", "{\"field\":\"stage\",\"is\":\"LOST\"}");
        var mia = Shop.id("mia");

        // when
        Shop.tell(IntStream.rangeClosed(1, 5)
                .mapToObj(i -> Shop.pastOrder(Shop.id("o"), mia, daysFromNow(-200 - 100 * i), "10.00"))
                .toList());

        // then
        soon().untilAsserted(() -> assertThat(Told.profiles(mia)).hasSize(1));
        Service.atRest();
        var told = Told.profiles(mia);
        assertThat(told).hasSize(1);
        assertThat(told.get(0).body().get("history").asBoolean()).isTrue();
        assertThat(told.get(0).body().get("stage").asText()).isEqualTo("LOST");
        assertThat(told.get(0).body().get("orders").asInt()).isEqualTo(5);
        var joins = joinsOf(mia, "lost-by-history");
        assertThat(joins).hasSize(1);
        assertThat(joins.get(0).body().get("history").asBoolean()).isTrue();
    }

    @Test
    void countsWhatIsNotToldYetAsInHand() {
        var nora = Shop.id("nora");

        Shop.tell(Shop.pastOrder(Shop.id("o"), nora, daysFromNow(-300), "10.00"));

        soon().untilAsserted(() -> assertThat(Service.clock().getLong("inHand")).isPositive());
        Service.atRest();
    }

    @Test
    void tellsHistoryBeforeTheNewsThatFollowsIt() {
        // given
        Service.published("returned-by-news", "{\"field\":\"returned\",\"is\":true}");
        var olga = Shop.id("olga");

        // when
        Shop.tell(
                Shop.pastOrder(Shop.id("o"), olga, daysFromNow(-300), "10.00"),
                Shop.order(Shop.id("o"), olga, daysFromNow(0), "10.00"));

        // then
        soon().untilAsserted(
                        () -> lifecycle(olga).body("stage", equalTo("ACTIVE")).body("returned", equalTo(true)));
        Service.atRest();
        assertThat(Told.profiles(olga).stream()
                        .map(event -> event.body().get("stage").asText() + " "
                                + event.body().get("history").asBoolean())
                        .toList())
                .isEqualTo(List.of("LOST true", "ACTIVE false"));
        assertThat(joinsOf(olga, "returned-by-news")
                        .get(0)
                        .body()
                        .get("history")
                        .asBoolean())
                .isFalse();
    }

    private static List<Told.Event> joinsOf(String customer, String segment) {
        return Told.of("winback.segments", customer).stream()
                .filter(event -> event.body().get("segment").asText().equals(segment))
                .toList();
    }
}
