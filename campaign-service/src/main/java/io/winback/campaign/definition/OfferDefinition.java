package io.winback.campaign.definition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.money.Money;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a personal coupon gives. Any kind may bring a gift as well.
 *
 * @param percent off the goods, 1 to 100, for PERCENT
 * @param atMost the most a percentage takes off, in the shop's currency; a budget needs it
 * @param amount off the goods (AMOUNT) or paid into the customer's account (CASH_CREDIT), in the shop's currency
 * @param otherAmounts the same for customers who pay in other currencies, one per currency; whose currency is absent gets {@code amount}
 * @param points for POINTS
 * @param gift what is given, in words by language (GIFT, UPGRADE), the shop's default language at least; beside another kind: in addition
 * @param cost what the gift, delivery, upgrade or points cost the shop when the code is used, in its currency; money is costed by itself
 * @param minimum value of the goods from which the code counts, in the shop's currency; default none
 * @param validDays local days of the customer it is good for, the day of issue being the first, to the end of the last; default 14
 * @param validUntil last local day, instead of validDays
 * @param to lifecycle stages a customer must be in when the code is issued, default LOST
 * @param limit codes issued at most, over all customers; default none
 * @param perCustomer codes issued at most to one customer over all runs, default 1
 * @param pool key of a pool of the shop's own codes to take from; default: codes are made here
 */
@RegisterForReflection
public record OfferDefinition(
        @NotNull Kind kind,
        @DecimalMin("1") @DecimalMax("100") @Nullable BigDecimal percent,
        @Nullable Money atMost,
        @Nullable Money amount,
        List<@NotNull Money> otherAmounts,
        @Min(1) @Nullable Integer points,
        Map<String, @NotBlank @Size(max = 200) String> gift,
        @Nullable Money cost,
        @Nullable Money minimum,
        @Min(1) @Max(365) @Nullable Integer validDays,
        @Nullable LocalDate validUntil,
        Set<@NotNull Lifecycle> to,
        @Min(1) @Nullable Integer limit,
        @Min(1) @Max(100) Integer perCustomer,

        @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}")
        String pool) {

    private static final int DEFAULT_VALID_DAYS = 14;

    public OfferDefinition {
        otherAmounts = otherAmounts == null ? List.of() : otherAmounts;
        gift = gift == null ? Map.of() : gift;
        validDays = validDays == null && validUntil == null ? Integer.valueOf(DEFAULT_VALID_DAYS) : validDays;
        to = to == null ? Set.of(Lifecycle.LOST) : Sorted.of(to);
        perCustomer = perCustomer == null ? 1 : perCustomer;
    }

    /** Kinds of offers. */
    public enum Kind {
        PERCENT,
        AMOUNT,
        /** Money in the customer's account with the shop, which keeps it. */
        CASH_CREDIT,
        /** Points the shop keeps. */
        POINTS,
        GIFT,
        FREE_DELIVERY,
        UPGRADE;

        /** Whether it is worth money to whoever uses it: one of these a year and customer is enough. */
        public boolean isMoney() {
            return this == PERCENT || this == AMOUNT || this == CASH_CREDIT || this == POINTS;
        }
    }

    boolean isForToday() {
        return validDays != null && validDays == 1;
    }

    boolean complete() {
        return switch (kind) {
            case PERCENT -> percent != null;
            case AMOUNT, CASH_CREDIT -> amount != null;
            case POINTS -> points != null;
            case GIFT, UPGRADE -> !gift.isEmpty();
            case FREE_DELIVERY -> true;
        };
    }

    /** The amount in a currency, else in the shop's. */
    @JsonIgnore
    public Optional<Money> amountIn(@Nullable Currency currency) {
        return Stream.concat(otherAmounts.stream(), Stream.ofNullable(amount))
                .filter(money -> money.currency().equals(currency))
                .findFirst()
                .or(() -> Optional.ofNullable(amount));
    }

    /** What is given besides, in a language or in the fallback. */
    @JsonIgnore
    public @Nullable String giftIn(String language, String fallback) {
        var words = gift.get(language);
        return words == null ? gift.get(fallback) : words;
    }
}
