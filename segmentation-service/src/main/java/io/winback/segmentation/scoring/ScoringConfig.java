package io.winback.segmentation.scoring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.Duration;

/** When models are fitted, what they must achieve to be used, and how far ahead customers are scored. */
@ConfigMapping(prefix = "winback.scoring")
interface ScoringConfig {

    /** Whether models are fitted anew by themselves, with the first snapshot after {@code refitEvery}. */
    @WithDefault("true")
    boolean refit();

    /** Business time after which the latest version is out of date. */
    @WithDefault("7d")
    Duration refitEvery();

    /** The hold-back period is the last third of the history, and at most so many weeks. */
    @WithDefault("39")
    @Min(1)
    int holdBackWeeks();

    /** Weeks of history, customers, and customers who bought on a second day, without which nothing is fitted. */
    @WithDefault("26")
    @Min(3)
    int minWeeks();

    @WithDefault("200")
    @Min(2)
    int minCustomers();

    @WithDefault("50")
    @Min(1)
    int minRepeaters();

    /** In the hold-back period expected purchases, and revenue, may differ from the actual ones by this share of them. */
    @WithDefault("0.30")
    @DecimalMin("0")
    BigDecimal tolerance();

    /** Days ahead of p_buy and of expected purchases. */
    @WithDefault("90")
    @Min(1)
    @Max(3650)
    int horizonDays();

    /** Months ahead of future profit. */
    @WithDefault("12")
    @Min(1)
    @Max(120)
    int valueMonths();

    /** By which future profit is discounted, a year: 0.10 is ten per cent. */
    @WithDefault("0.10")
    @DecimalMin("0")
    @DecimalMax("1")
    BigDecimal yearlyDiscount();
}
