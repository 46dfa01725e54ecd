package io.winback.segmentation.candidate;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What came of the terms, as of the date of the list.
 *
 * @param lost customers judged; the verdicts add up to them
 * @param chosen candidates
 * @param plannedCost of the candidates if everybody takes the offer; never above the budget
 * @param expectedCost of the candidates if as many return as expected
 * @param expectedProfit of contacting the candidates, expected cost deducted
 * @param unaided of those with whom anything was reckoned
 */
@RegisterForReflection
public record Outcome(
        long lost,
        List<Step> funnel,
        long chosen,
        Money plannedCost,
        Money expectedCost,
        Money expectedProfit,
        List<ReturnRate> returnRates,
        @Nullable Unaided unaided) {

    /** How many customers' unaided return rests on what: a model, the shop's own returns after such a silence, an assumption. */
    @RegisterForReflection
    public record Unaided(long modelled, long measured, long assumed) {

        static Unaided of(List<Ranking.Judged> judged) {
            return new Unaided(
                    judged.stream().mapToLong(Ranking.Judged::modelled).sum(),
                    judged.stream().mapToLong(Ranking.Judged::measured).sum(),
                    judged.stream().mapToLong(Ranking.Judged::assumed).sum());
        }
    }

    /**
     * Customers with the same verdict.
     *
     * @param remaining those still in after this step
     */
    @RegisterForReflection
    public record Step(Verdict verdict, String text, long customers, long remaining) {}

    static Outcome of(List<Ranking.Judged> judged, List<ReturnRate> rates, Currency currency) {
        var lost = judged.stream().mapToLong(Ranking.Judged::customers).sum();
        var chosen = judged.stream()
                .filter(all -> all.verdict() == Verdict.CHOSEN)
                .findFirst()
                .orElseGet(() -> new Ranking.Judged(Verdict.CHOSEN, 0, null, null, null, 0, 0, 0));
        Function<@Nullable BigDecimal, Money> money =
                amount -> new Money(amount == null ? BigDecimal.ZERO : amount, currency);
        return new Outcome(
                lost,
                funnel(judged, lost),
                chosen.customers(),
                money.apply(chosen.plannedCost()),
                money.apply(chosen.expectedCost()),
                money.apply(chosen.expectedProfit()),
                rates,
                Unaided.of(judged));
    }

    /** Every reason why not, in the order in which they were looked at. */
    private static List<Step> funnel(List<Ranking.Judged> judged, long lost) {
        var steps = new ArrayList<Step>();
        var remaining = lost;
        for (var verdict : Verdict.values()) {
            if (verdict != Verdict.CHOSEN) {
                var customers = judged.stream()
                        .filter(all -> all.verdict() == verdict)
                        .mapToLong(Ranking.Judged::customers)
                        .sum();
                remaining -= customers;
                steps.add(new Step(verdict, verdict.text(), customers, remaining));
            }
        }
        return steps;
    }
}
