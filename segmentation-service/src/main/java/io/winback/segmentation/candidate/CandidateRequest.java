package io.winback.segmentation.candidate;

import io.winback.platform.money.Money;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A list as a marketer asks for it; what is left out gets its default. Amounts are in the shop's reporting currency. */
record CandidateRequest(
        @Nullable @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*")
        String name,

        @Nullable
        @Schema(description = "The most that contacting all of them may cost, every offer taken; unlimited without it")
        Money budget,

        @NotNull @Schema(description = "Spent on everybody who is contacted")
        Money contactCost,

        @Nullable @Schema(description = "What the offer costs with a customer who takes it")
        Money offerCost,

        @Nullable
        @Digits(integer = 1, fraction = 6)
        @Schema(description = "Instead of offerCost: share of what the customer is worth, 0 to 1", example = "0.3")
        BigDecimal offerShare,

        @Nullable @Min(1) @Max(1000) @Schema(defaultValue = "2", description = "Orders that count")
        Integer minOrders,

        @Nullable @Min(0) @Max(36500) @Schema(defaultValue = "0", description = "Days since the last order, at least")
        Integer lapsedAtLeastDays,

        @Nullable @Min(1) @Max(36500) @Schema(defaultValue = "730", description = "Days since the last order, at most")
        Integer lapsedAtMostDays,

        @Nullable @Schema(description = "Spend per order, at least")
        Money minAverageOrder,

        @Nullable @Schema(defaultValue = "OFFERS", description = "Purpose of mail that must be permitted")
        String purpose,

        @Nullable
        @Digits(integer = 1, fraction = 6)
        @Schema(
                defaultValue = "0.03",
                description =
                        "Assumed: what contacting an average lost customer adds to the probability that he returns")
        BigDecimal lift,

        @Nullable
        @Digits(integer = 1, fraction = 6)
        @Schema(
                defaultValue = "0.10",
                description =
                        "Assumed where it cannot be measured: probability of a return within 90 days without contact")
        BigDecimal unaidedReturn,

        @Nullable @Min(1) @Schema(description = "At most so many candidates")
        Integer limit) {

    CandidateTerms terms() {
        return new CandidateTerms(
                budget,
                contactCost,
                offerCost,
                offerShare,
                Objects.requireNonNullElse(minOrders, CandidateTerms.MIN_ORDERS),
                Objects.requireNonNullElse(lapsedAtLeastDays, 0),
                Objects.requireNonNullElse(lapsedAtMostDays, CandidateTerms.LAPSED_AT_MOST_DAYS),
                minAverageOrder,
                Objects.requireNonNullElse(purpose, CandidateTerms.PURPOSE),
                Objects.requireNonNullElse(lift, CandidateTerms.LIFT),
                Objects.requireNonNullElse(unaidedReturn, CandidateTerms.UNAIDED_RETURN),
                limit);
    }
}
