package io.winback.platform.page;

import io.winback.platform.shop.ShopProfile;

/** A style sheet in the shop's colour: $shop-colour, $text-on-colour, $accent-on-light and $accent-on-dark stand in the file. */
final class ShopStyle {

    private ShopStyle() {}

    /**
     * @param light background on which an accent is read by day, as #rrggbb
     * @param dark the same by night
     */
    static String read(String file, ShopProfile shop, String light, String dark) {
        var colours = ShopColours.of(shop.colour());
        return PageFile.read(file)
                .replace("$shop-colour", shop.colour())
                .replace("$text-on-colour", colours.textOn())
                .replace("$accent-on-light", colours.readableOn(light))
                .replace("$accent-on-dark", colours.readableOn(dark));
    }
}
