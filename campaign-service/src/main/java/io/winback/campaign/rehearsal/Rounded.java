package io.winback.campaign.rehearsal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Expected figures as they are told: no more decimals than they are worth. */
final class Rounded {

    private static final int SHARE_DECIMALS = 4;

    private Rounded() {}

    /** Customers, mails, codes. */
    static BigDecimal count(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }

    static BigDecimal share(double value) {
        return BigDecimal.valueOf(value).setScale(SHARE_DECIMALS, RoundingMode.HALF_UP);
    }
}
