package io.winback.campaign.definition;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.money.Money;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a personal coupon gives.
 *
 * @param percent off the goods, 0 to 100, for PERCENT
 * @param amount off the goods, for AMOUNT
 * @param gift in words, for GIFT and UPGRADE
 * @param validDays from issue, default 14
 */
@RegisterForReflection
public record OfferDefinition(
        @NotNull Kind kind,
        @DecimalMin("1") @DecimalMax("100") @Nullable BigDecimal percent,
        @Nullable Money amount,
        @Nullable String gift,
        @Min(1) @Max(365) Integer validDays) {

    private static final int DEFAULT_VALID_DAYS = 14;

    public OfferDefinition {
        validDays = validDays == null ? DEFAULT_VALID_DAYS : validDays;
    }

    /** Kinds of offers. */
    public enum Kind {
        PERCENT,
        AMOUNT,
        GIFT,
        FREE_DELIVERY,
        UPGRADE
    }

    boolean complete() {
        return switch (kind) {
            case PERCENT -> percent != null;
            case AMOUNT -> amount != null;
            case GIFT, UPGRADE -> gift != null && !gift.isBlank();
            case FREE_DELIVERY -> true;
        };
    }
}
