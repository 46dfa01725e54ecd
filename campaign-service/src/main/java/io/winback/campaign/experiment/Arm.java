package io.winback.campaign.experiment;

import java.math.BigDecimal;

/** Whether a customer gets the campaign or is held out to measure it. */
public enum Arm {
    TREATED,
    HELD_OUT;

    /** The same customer always the same: who is drawn below the holdout. */
    public static Arm of(String salt, String customer, BigDecimal holdout) {
        return Draw.of(salt, customer).compareTo(holdout) < 0 ? HELD_OUT : TREATED;
    }
}
