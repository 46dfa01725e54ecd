package io.winback.segmentation.candidate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list of candidates. It is dated and never changes, but that customers who are forgotten leave it.
 *
 * @param asOf business date to which silence is counted
 * @param assumptions what was assumed and not measured
 */
public record CandidateListResponse(
        UUID id,
        @Nullable String name,
        Instant createdAt,
        LocalDate asOf,
        CandidateTerms terms,
        Outcome outcome,
        List<Assumption> assumptions) {

    /** Something the figures rest on. */
    public record Assumption(String code, String text) {}

    static CandidateListResponse of(
            UUID id, @Nullable String name, Instant createdAt, LocalDate asOf, CandidateTerms terms, Outcome outcome) {
        return new CandidateListResponse(id, name, createdAt, asOf, terms, outcome, assumptions(terms, outcome));
    }

    private static List<Assumption> assumptions(CandidateTerms terms, Outcome outcome) {
        return List.of(
                new Assumption(
                        "LIFT",
                        "Assumed until an experiment has measured it: contacting an average lost customer adds "
                                + terms.lift().toPlainString() + " to the probability that he returns within "
                                + ReturnRate.WINDOW_DAYS + " days."),
                new Assumption("UNAIDED_RETURN", modelled(outcome) + unmeasured(terms, outcome)),
                new Assumption(
                        "VALUE_OF_A_RETURN",
                        "Assumed: who returns is worth once more what he is worth, past and expected profit."),
                new Assumption(
                        "DEAL_HUNTER",
                        "Assumed: contact works half as well on customers who bought on one day only, with a coupon or a"
                                + " discount."));
    }

    private static String modelled(Outcome outcome) {
        var unaided = outcome.unaided();
        return unaided == null || unaided.modelled() == 0
                ? ""
                : "Modelled for " + unaided.modelled() + " of "
                        + (unaided.modelled() + unaided.measured() + unaided.assumed())
                        + " customers reckoned with: how likely each of them returns by himself. For the others: ";
    }

    private static String unmeasured(CandidateTerms terms, Outcome outcome) {
        var unmeasured = outcome.returnRates().stream()
                .filter(rate -> !rate.measured())
                .mapToLong(ReturnRate::lost)
                .sum();
        return unmeasured == 0
                ? "Measured: how likely customers silent for so long return by themselves."
                : "Assumed for " + unmeasured + " of " + outcome.lost() + " lost customers, as fewer than "
                        + ReturnRate.ENOUGH + " were ever silent for so long: "
                        + terms.unaidedReturn().toPlainString() + " of them return by themselves within "
                        + ReturnRate.WINDOW_DAYS + " days, and contact works on them as on the average.";
    }
}
