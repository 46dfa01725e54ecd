package io.winback.platform.page;

import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;

/** The one style of all pages, in the shop's colour, light and dark. */
@Singleton
class PageStyle {

    private static final String FILE = "/page/frame.css";
    /** The background on which an accent is hardest to read, of all there are. */
    private static final String LIGHT = "#f0f3f2";

    private static final String DARK = "#262c2d";

    private final String css;
    private final String version;

    PageStyle(ShopProfile shop) {
        css = ShopStyle.read(FILE, shop, LIGHT, DARK);
        version = PageFile.version(css);
    }

    String css() {
        return css;
    }

    /** Another one for another style, so that browsers may keep each for ever. */
    String version() {
        return version;
    }
}
