package io.winback.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ShopColoursTest {

    @Test
    void measureContrastAsTheGuidelinesDo() {
        assertThat(ShopColours.contrast(0x000000, 0xffffff)).isEqualTo(21.0);
        assertThat(ShopColours.contrast(0x777777, 0xffffff)).isBetween(4.4, 4.5);
    }

    @Test
    void leaveAReadableColourAsItIs() {
        assertThat(ShopColours.of("#1f5f5b").readableOn("#ffffff")).isEqualTo("#1f5f5b");
    }

    @Test
    void areReadableWhateverTheShopChose() {
        var random = new Random(2);
        for (var i = 0; i < 2_000; i++) {
            var colour = random.nextInt(0x1000000);
            var colours = new ShopColours(colour);

            assertThat(ShopColours.contrast(parse(colours.textOn()), colour)).isGreaterThanOrEqualTo(4.5);
            for (var background : new String[] {"#ffffff", "#1d2021"}) {
                assertThat(ShopColours.contrast(parse(colours.readableOn(background)), parse(background)))
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    private static int parse(String hex) {
        return Integer.parseInt(hex.substring(1), 16);
    }
}
