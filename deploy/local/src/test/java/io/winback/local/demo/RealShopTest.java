package io.winback.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealShopTest {

    @Test
    void theStagesOfTheOnlineRetailFileEqualTheReference() throws IOException {
        // given
        var file = Path.of(System.getProperty("winback.data", "."), "online_retail_orders.csv.gz");
        assumeTrue(Files.exists(file), "skipped: " + file + " is not there");

        // when
        var shop = RealShop.read(file);

        // then
        assertThat(shop.countries()).hasSize(4_371);
        assertThat(shop.orders()).hasSize(18_532);
        assertThat(shop.replayed()).hasSize(9_730);
        assertThat(StageCounts.of(shop))
                .isEqualTo(new StageCounts(1_016, 975, 969))
                .isEqualTo(shop.expected());
    }

    @Test
    void cancellationsAreNoOrdersButTheirCustomersAreKnown(@TempDir Path folder) throws IOException {
        // given
        var file = Files.writeString(folder.resolve("orders.csv"), """
                order_id,customer_id,ts,type,amount,lines,country
                2,17,2011-05-02T10:00,S,12.50,1,Norway
                1,17,2011-05-01T10:00,S,2.50,1,Norway
                C3,18,2011-05-03T10:00,C,-2.50,1,EIRE
                """);

        // when
        var shop = RealShop.read(file);

        // then
        assertThat(shop.orders()).extracting(ShopOrder::id).containsExactly("1", "2");
        assertThat(shop.countries()).containsOnlyKeys("17", "18");
        assertThat(shop.expected()).isNull();
    }
}
