package io.winback.campaign.site.drawn;

import io.winback.platform.page.Language;
import java.math.BigDecimal;
import java.text.NumberFormat;

/** Shares as somebody set them: in percent, without decimals that are zero. */
public final class Shares {

    private static final int DECIMALS = 2;

    private Shares() {}

    /** @param share 0 to 1 */
    public static String of(BigDecimal share, Language language) {
        var format = NumberFormat.getPercentInstance(language.locale());
        format.setMaximumFractionDigits(DECIMALS);
        return format.format(share);
    }
}
