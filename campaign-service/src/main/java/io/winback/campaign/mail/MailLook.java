package io.winback.campaign.mail;

import io.winback.platform.page.ShopColours;

/**
 * The shop's colour as it is used on light and on dark paper; whatever the colour, everything can be read (contrast 4.5 to 1).
 *
 * @param accent the shop's name, links and edges
 * @param edge around the button, so that a pale one is seen too
 * @param darkAccent the same on dark paper, where it also fills the button
 */
record MailLook(
        String accent, String button, String buttonText, String edge, String darkAccent, String darkButtonText) {

    private static final String PAPER = "#ffffff";
    private static final String DARK_PAPER = "#242427";

    static MailLook of(String colour) {
        var shop = ShopColours.of(colour);
        var dark = shop.readableOn(DARK_PAPER);
        var accent = shop.readableOn(PAPER);
        return new MailLook(
                accent,
                colour,
                shop.textOn(),
                accent,
                dark,
                ShopColours.of(dark).textOn());
    }
}
