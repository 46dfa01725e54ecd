package io.winback.survey.results;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The answers to a survey by churn reason. Shares are of all answers, with four decimals; without answers they are zero.
 *
 * @param invited invitations told so far
 * @param reference the shares known from the trade, beside the own ones
 */
record ResultsResponse(
        String survey, int version, long invited, long answered, List<Reason> reasons, List<Group> reference) {

    /** One churn reason of the survey, chosen or not. */
    record Reason(
            String reason,
            long count,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal share,
            List<Detail> details) {}

    /** What it was in particular. */
    record Detail(String subReason, long count) {}

    /** Reasons the reference counts together. */
    record Group(
            List<String> reasons,
            long count,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal share,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal reference) {}

    static BigDecimal share(long count, long of) {
        return of == 0
                ? BigDecimal.ZERO.setScale(4)
                : BigDecimal.valueOf(count).divide(BigDecimal.valueOf(of), 4, RoundingMode.HALF_UP);
    }
}
