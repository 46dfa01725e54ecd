package io.winback.segmentation.candidate;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How customers silent for so long return, measured on the shop's own purchases up to the date of the list.
 *
 * @param fromDays of silence; {@code toDays} included
 * @param lost customers lost now who are silent for so long
 * @param atRisk customers who were ever silent for so long
 * @param returns of theirs within the band
 * @param silentDays days they were silent within the band, all together
 * @param measured false where fewer than 100 were at risk: then the two that follow are assumed
 * @param unaided probability of a return within 90 days, 1 - exp(-90 * returns / silentDays)
 * @param relative returns / silentDays of this band to the mean over all who are lost now
 */
@RegisterForReflection
public record ReturnRate(
        int fromDays,
        int toDays,
        long lost,
        long atRisk,
        long returns,
        long silentDays,
        boolean measured,
        BigDecimal unaided,
        BigDecimal relative) {

    static final int WINDOW_DAYS = 90;
    static final int ENOUGH = 100;

    private static final int UNAIDED_DECIMALS = 6;
    private static final int RELATIVE_DECIMALS = 4;

    /** What was counted in a band. */
    record Counted(SilenceBand band, long lost, long atRisk, long returns, long silentDays) {

        boolean enough() {
            return atRisk >= ENOUGH;
        }

        double perDay() {
            return silentDays == 0 ? 0 : (double) returns / silentDays;
        }
    }

    /** Rates of the bands, relative to the mean over the lost customers of bands in which enough were at risk. */
    static List<ReturnRate> of(List<Counted> bands, BigDecimal assumedUnaided) {
        var measured = bands.stream().filter(Counted::enough).toList();
        var lost = measured.stream().mapToLong(Counted::lost).sum();
        var mean = lost == 0
                ? 0
                : measured.stream()
                                .mapToDouble(band -> band.perDay() * band.lost())
                                .sum()
                        / lost;
        return bands.stream().map(band -> rate(band, mean, assumedUnaided)).toList();
    }

    private static ReturnRate rate(Counted counted, double mean, BigDecimal assumedUnaided) {
        var enough = counted.enough();
        return new ReturnRate(
                counted.band().from(),
                counted.band().to(),
                counted.lost(),
                counted.atRisk(),
                counted.returns(),
                counted.silentDays(),
                enough,
                enough ? decimal(-Math.expm1(-WINDOW_DAYS * counted.perDay()), UNAIDED_DECIMALS) : assumedUnaided,
                decimal(enough && mean > 0 ? counted.perDay() / mean : 1, RELATIVE_DECIMALS));
    }

    private static BigDecimal decimal(double number, int decimals) {
        return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
    }
}
