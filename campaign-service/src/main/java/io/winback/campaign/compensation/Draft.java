package io.winback.campaign.compensation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.campaign.definition.Lifecycle;
import io.winback.campaign.definition.OfferDefinition;
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
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param atMost the most a percentage takes off, in the shop's currency; a percentage needs it
 * @param amount in the shop's currency
 * @param gift in the customer's language, beside another kind too
 * @param cost what gift, delivery, upgrade or points cost the shop, in its currency
 * @param reason in words, for whoever asks later; no name or address
 * @param orderId the order that went wrong
 * @param validDays local days of the customer the code is good for, today being the first
 */
@RegisterForReflection
record Draft(
        @NotNull @Pattern(regexp = "[A-Za-z0-9._~-]{1,64}") String customerId,
        OfferDefinition.@NotNull Kind kind,
        @DecimalMin("1") @DecimalMax("100") @Nullable BigDecimal percent,
        @Nullable Money atMost,
        @Nullable Money amount,
        @Min(1) @Nullable Integer points,
        @Size(min = 1, max = 200) @Nullable String gift,
        @Nullable Money cost,
        @NotBlank @Size(max = 200) String reason,
        @Pattern(regexp = "[A-Za-z0-9._~-]{1,64}") @Nullable String orderId,
        @Size(max = 1000) @Nullable String note,
        @Min(1) @Max(365) @Nullable Integer validDays) {

    /** What has to be mended first: the field and how. */
    Optional<Map.Entry<String, String>> problem(Currency shop) {
        var missing =
                switch (kind) {
                    case PERCENT -> percent == null ? "percent" : null;
                    case AMOUNT, CASH_CREDIT -> amount == null ? "amount" : null;
                    case POINTS -> points == null ? "points" : null;
                    case GIFT, UPGRADE -> gift == null ? "gift" : null;
                    case FREE_DELIVERY -> null;
                };
        if (missing != null) {
            return Optional.of(Map.entry(missing, "Say what " + kind + " gives."));
        }
        if (cost == null && (gift != null || !paidByTheCode())) {
            return Optional.of(
                    Map.entry("cost", "Say what it costs the shop, in " + shop + "; 0 where it costs nothing."));
        }
        if (kind == OfferDefinition.Kind.PERCENT && atMost == null) {
            return Optional.of(Map.entry(
                    "atMost", "Say the most it takes off, in " + shop + ": a percentage of a large order is much."));
        }
        return stray().or(() -> amounts(shop));
    }

    /** A code gives all that stands on it: what does not belong to the kind would be given and not be costed. */
    private Optional<Map.Entry<String, String>> stray() {
        var percentage = kind == OfferDefinition.Kind.PERCENT;
        var money = kind == OfferDefinition.Kind.AMOUNT || kind == OfferDefinition.Kind.CASH_CREDIT;
        return Stream.of(
                        stray("percent", percent, percentage),
                        stray("atMost", atMost, percentage),
                        stray("amount", amount, money),
                        stray("points", points, kind == OfferDefinition.Kind.POINTS))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Map.Entry<String, String>> stray(String name, @Nullable Object value, boolean belongs) {
        return value == null || belongs
                ? Optional.empty()
                : Optional.of(Map.entry(name, "Leave it out: it is not for " + kind + "."));
    }

    private Optional<Map.Entry<String, String>> amounts(Currency shop) {
        return Stream.of(field("amount", amount, shop), field("atMost", atMost, shop), field("cost", cost, shop))
                .flatMap(Optional::stream)
                .findFirst();
    }

    Draft of(String customer) {
        return new Draft(customer, kind, percent, atMost, amount, points, gift, cost, reason, orderId, note, validDays);
    }

    private boolean paidByTheCode() {
        return switch (kind) {
            case PERCENT, AMOUNT, CASH_CREDIT -> true;
            case POINTS, GIFT, FREE_DELIVERY, UPGRADE -> false;
        };
    }

    private static Optional<Map.Entry<String, String>> field(String name, @Nullable Money money, Currency shop) {
        return money == null || money.currency().equals(shop) && money.amount().signum() >= 0
                ? Optional.empty()
                : Optional.of(Map.entry(name, "Give an amount of 0 or more in " + shop + "."));
    }

    /** As an offer, with its words in the shop's language, which nobody reads but this customer. */
    OfferDefinition offer(String language, int defaultDays) {
        return new OfferDefinition(
                kind,
                percent,
                atMost,
                amount,
                List.of(),
                points,
                gift == null ? Map.of() : Map.of(language, gift),
                cost,
                null,
                validDays == null ? defaultDays : validDays,
                null,
                Set.of(Lifecycle.values()),
                null,
                1,
                null);
    }
}
