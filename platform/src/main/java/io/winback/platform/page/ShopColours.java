package io.winback.platform.page;

/** The shop's colour and what can be read on and beside it (contrast of WCAG 2.2, at least 4.5 to 1). */
public record ShopColours(int colour) {

    private static final double READABLE = 4.5;
    private static final int WHITE = 0xffffff;
    private static final int BLACK = 0x000000;
    private static final int STEPS = 20;

    /** From #rrggbb. */
    public static ShopColours of(String hex) {
        return new ShopColours(Integer.parseInt(hex.substring(1), 16));
    }

    /** Black or white, whichever reads better on the colour. */
    public String textOn() {
        return hex(contrast(colour, WHITE) >= contrast(colour, BLACK) ? WHITE : BLACK);
    }

    /** The colour itself, or as little darker or lighter as it takes to be read on the background. */
    public String readableOn(String background) {
        var behind = Integer.parseInt(background.substring(1), 16);
        var towards = contrast(behind, BLACK) > contrast(behind, WHITE) ? BLACK : WHITE;
        for (var step = 0; step < STEPS; step++) {
            var mixed = mix(colour, towards, (double) step / STEPS);
            if (contrast(mixed, behind) >= READABLE) {
                return hex(mixed);
            }
        }
        return hex(towards);
    }

    static double contrast(int one, int other) {
        var first = luminance(one) + 0.05;
        var second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int mix(int from, int to, double share) {
        var mixed = 0;
        for (var shift = 16; shift >= 0; shift -= 8) {
            var start = from >> shift & 0xff;
            var end = to >> shift & 0xff;
            mixed |= (int) Math.round(start + (end - start) * share) << shift;
        }
        return mixed;
    }

    private static String hex(int rgb) {
        return String.format("#%06x", rgb);
    }
}
