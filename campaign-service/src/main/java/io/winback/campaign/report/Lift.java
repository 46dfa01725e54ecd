package io.winback.campaign.report;

import io.winback.campaign.experiment.ComparedGroups;
import io.winback.platform.money.Money;
import io.winback.platform.statistics.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of a campaign and would not have come without it: the treated whose window is over, less as many customers who did as the
 * held out whose window is over.
 *
 * @param soFar comparison of the treated with the held out, for the intervals; none where it was not made
 */
record Lift(GroupFigures figures, @Nullable ComparedGroups soFar) {

    private static final int DECIMALS = 4;

    /** None where one of the groups is empty. */
    Optional<ReportResponse.Incremental> incremental() {
        var treated = figures.treated().closed();
        var heldOut = figures.control().closed();
        var n = treated.of(OutcomeCell::customers);
        var of = heldOut.of(OutcomeCell::customers);
        if (n == 0 || of == 0) {
            return Optional.empty();
        }
        var returned = treated.of(OutcomeCell::returned);
        var interval = Interval.ofDifference(returned, n, heldOut.of(OutcomeCell::returned), of);
        var expected = scaled(BigDecimal.valueOf(heldOut.of(OutcomeCell::returned)), n, of);
        return Optional.of(new ReportResponse.Incremental(
                rounded(BigDecimal.valueOf(returned).subtract(expected)),
                times(interval.low(), n),
                times(interval.high(), n),
                money(treated.money(OutcomeCell::revenue), heldOut.money(OutcomeCell::revenue), n, of),
                money(treated.money(OutcomeCell::profit), heldOut.money(OutcomeCell::profit), n, of),
                limit(true, n),
                limit(false, n)));
    }

    private @Nullable Money limit(boolean low, long n) {
        var profit = soFar == null ? null : soFar.profit();
        if (profit == null) {
            return null;
        }
        var end = low ? profit.interval().low() : profit.interval().high();
        return Double.isFinite(end) ? figures.money(BigDecimal.valueOf(end).multiply(BigDecimal.valueOf(n))) : null;
    }

    private Money money(BigDecimal treated, BigDecimal heldOut, long n, long of) {
        return figures.money(treated.subtract(scaled(heldOut, n, of)));
    }

    /** What as many held out as there are treated would have brought. */
    private static BigDecimal scaled(BigDecimal heldOut, long n, long of) {
        return heldOut.multiply(BigDecimal.valueOf(n)).divide(BigDecimal.valueOf(of), MathContext.DECIMAL128);
    }

    private static BigDecimal times(double share, long n) {
        return rounded(BigDecimal.valueOf(share).multiply(BigDecimal.valueOf(n)));
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
