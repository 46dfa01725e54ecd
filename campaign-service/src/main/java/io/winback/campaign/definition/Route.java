package io.winback.campaign.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A way out of a stage, for those of whom all of its conditions are true; a condition that is absent is.
 *
 * @param reasons churn reasons (SERVICE) or their sub-codes (COMPETITOR.PRICE) this way is for; empty fits whatever was answered
 * @param needs codes of needs, any of which they named in a survey; empty fits everybody
 * @param knows products, any of which they said they know
 * @param notKnown products, any of which they said they do not know
 * @param answered whether the survey was answered
 * @param clicked whether a person followed a link of a mail of this run; it decides what is said, never who gets money
 * @param ordered whether an order came since the run began, in campaigns that an order does not end
 * @param redeemed whether a coupon of this run was used
 * @param variant the variant the customer was given
 * @param valueAtLeast expected profit in the shop's currency; who has no value known has none
 * @param valueBelow the same, and who has no value known is below
 * @param ordersAtLeast orders the customer has placed
 * @param pBuyAtLeast probability, 0 to 1, that they buy by themselves; who has none known does not fit
 * @param stage key of the next stage; absent ends the run
 * @param end the end reason of a run that ends here, default COMPLETED
 * @param quiet local days in which no campaign writes to somebody who went this way, from the end of the run; with an end only
 */
@RegisterForReflection
public record Route(
        List<@NotNull String> reasons,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = 50)
        List<@NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9_.-]{0,59}") String> needs,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = 50)
        List<@NotNull @Size(min = 1, max = 100) String> knows,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = 50)
        List<@NotNull @Size(min = 1, max = 100) String> notKnown,

        @Nullable Boolean answered,
        @Nullable Boolean clicked,
        @Nullable Boolean ordered,
        @Nullable Boolean redeemed,
        @Nullable String variant,
        @DecimalMin("0") @Nullable BigDecimal valueAtLeast,
        @DecimalMin("0") @Nullable BigDecimal valueBelow,
        @Min(1) @Nullable Integer ordersAtLeast,
        @DecimalMin("0") @DecimalMax("1") @Nullable BigDecimal pBuyAtLeast,
        @Nullable String stage,
        @Nullable @Pattern(regexp = "[A-Z_]{1,40}") String end,
        @Nullable Period quiet) {

    static final Route OUT = new Route(
            List.of(), List.of(), List.of(), List.of(), null, null, null, null, null, null, null, null, null, null,
            null, null);

    public Route {
        reasons = reasons == null ? List.of() : reasons;
        needs = needs == null ? List.of() : needs;
        knows = knows == null ? List.of() : knows;
        notKnown = notKnown == null ? List.of() : notKnown;
    }

    boolean fits(Situation run) {
        return is(answered, run.answered())
                && is(clicked, run.clicked())
                && is(ordered, run.ordered())
                && is(redeemed, run.redeemed())
                && (variant == null || variant.equals(run.variant()))
                && fitsAnswer(run.said())
                && fitsValue(run);
    }

    /** Whether it has no condition. */
    boolean takesAll() {
        return conditions().equals(OUT);
    }

    /** Its conditions, whatever they lead to. */
    Route conditions() {
        return new Route(
                reasons,
                needs,
                knows,
                notKnown,
                answered,
                clicked,
                ordered,
                redeemed,
                variant,
                valueAtLeast,
                valueBelow,
                ordersAtLeast,
                pBuyAtLeast,
                null,
                null,
                null);
    }

    /** Whether what somebody said decides about it. */
    boolean asksForAnswers() {
        return !reasons.isEmpty() || !needs.isEmpty() || !knows.isEmpty() || !notKnown.isEmpty();
    }

    private boolean fitsAnswer(Situation.Said said) {
        return fitsReason(said)
                && anyOf(needs, said.needs())
                && anyOf(knows, said.knows())
                && anyOf(notKnown, said.notKnown());
    }

    private boolean fitsReason(Situation.Said said) {
        return reasons.isEmpty()
                || said.reason() != null && reasons.contains(said.reason())
                || said.subReason() != null && reasons.contains(said.subReason());
    }

    private static boolean anyOf(List<String> asked, Set<String> told) {
        return asked.isEmpty() || asked.stream().anyMatch(told::contains);
    }

    private boolean fitsValue(Situation run) {
        return atLeast(run.value(), valueAtLeast)
                && !(valueBelow != null && atLeast(run.value(), valueBelow))
                && atLeast(run.pBuy(), pBuyAtLeast)
                && (ordersAtLeast == null || run.orders() >= ordersAtLeast);
    }

    private static boolean is(@Nullable Boolean asked, boolean fact) {
        return asked == null || asked == fact;
    }

    private static boolean atLeast(@Nullable BigDecimal value, @Nullable BigDecimal bound) {
        return bound == null || value != null && value.compareTo(bound) >= 0;
    }
}
